#ifndef FIELDS_H
#define FIELDS_H
#include "purpose/annotations.h"

// Fields and parameters that are read and written where code generation would notice an annotation.
namespace PURPOSE_DATA(customer_data) shop {
struct Point {
  int X PURPOSE_DATA(usage_data);
  int Y;
};

template <class T> class Grid {
public:
  explicit Grid(int Size) : Size(Size) {}
  int total(PURPOSE_DATA(customer_data) int From) const {
    int Sum = From;
    for (int I = 0; I < Size; ++I)
      Sum += Cells[I].Value + Cells[I].At.X;
    return Sum;
  }
  template <class U> PURPOSE_SINK(advertising) U scale(U By) { return By * Cells[0].Value; }

private:
  struct Cell {
    T Value PURPOSE_DATA(customer_data) PURPOSE_CONSENT(advertising);
    Point At;
    PURPOSE_DATA(usage_data) unsigned Flag : 3;
  };
  Cell Cells[16];
  PURPOSE_DATA(usage_data) int Size;
};
template <> inline int Grid<char>::total(int From) const { return From + Cells[1].Flag; }
} // namespace shop

PURPOSE_DATA(customer_data) inline int Shared = 3;
PURPOSE_CONTEXT(advertising) inline int readShared() { return Shared; }

#endif

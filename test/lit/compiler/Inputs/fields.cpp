#include "fields.h"

PURPOSE_DATA(customer_data) static int Local[4];
PURPOSE_DATA(customer_data) int Global = 1;
static __attribute__((annotate("of another tool"))) int Foreign = 2;

PURPOSE_SINK(advertising) __attribute__((used)) static int sink(PURPOSE_DATA(customer_data) int V) { return V + Foreign; }

int run(int N) {
  PURPOSE_DATA(customer_data) int Sum = Global;
  struct PURPOSE_DATA(customer_data) Inner {
    int Held PURPOSE_DATA(usage_data);
  } In{N};
  auto Add = [&](PURPOSE_DATA(customer_data) int By) PURPOSE_CONTEXT(profiling) { return Sum + By + In.Held; };
  for (int I = 0; I < N; ++I) {
    PURPOSE_DATA(customer_data) static int Seen = 0;
    Sum += Add(I) + Local[I & 3] + Seen++;
  }
  shop::Grid<int> Numbers(N);
  shop::Grid<char> Letters(N);
  shop::Grid<long> Longs(N);
  return sink(Sum) + Numbers.total(1) + Letters.total(2) + Numbers.scale(2) + int(Longs.scale(3.5)) + readShared();
}

// A declassifier may clean only some of what comes out of it; what its body does itself is judged as it is.
// RUN: %check_purpose %S/Inputs/declassifier-outputs.yaml %s -- -std=c++17
#include <string>
std::string mail();
void ads(const std::string &);
void adsNumber(int);

// Without a body.
void split(const std::string &In, std::string &Clean, std::string &Rest);
void splitListed_ok() {
  std::string Clean, Rest;
  split(mail(), Clean, Rest);
  ads(Clean);
}
void splitOther_bad() {
  std::string Clean, Rest;
  split(mail(), Clean, Rest);
  ads(Rest); // WARN
}

// With one: what it does not list comes out as the body says.
std::string parts(const std::string &In, std::string &Copy, std::string &Nothing) {
  Copy = In;
  Nothing = "-";
  return In;
}
void partsListed_ok() {
  std::string Copy, Nothing;
  ads(parts(mail(), Copy, Nothing));
  ads(Nothing);
}
void partsOther_bad() {
  std::string Copy, Nothing;
  parts(mail(), Copy, Nothing);
  ads(Copy); // WARN
}

// The body of a declassifier is code like any other.
int counts(const std::string &In) {
  ads(In); // WARN
  return 1;
}
void counted_ok() { adsNumber(counts(mail())); }

// Its object is something that comes out as well.
struct Histogram {
  void add(const std::string &In) { Text += In; }
  std::string text() const { return Text; }
  std::string Text;
};
struct Log {
  void add(const std::string &In) { Text += In; }
  std::string text() const { return Text; }
  std::string Text;
};
void objectOfDeclassifier_ok() {
  Histogram H;
  H.add(mail());
  ads(H.text());
}
void objectOfOther_bad() {
  Log L;
  L.add(mail());
  ads(L.text()); // WARN
}
Histogram AllMails;
void collect() { AllMails.add(mail()); }
void global_ok() { ads(AllMails.text()); }

// One of two that a call may run.
struct Encoder {
  virtual ~Encoder() = default;
  virtual std::string encode(const std::string &In) = 0;
};
struct Cleaning : Encoder { std::string encode(const std::string &In) override { return In; } };
struct Plain : Encoder { std::string encode(const std::string &In) override { return In; } };
void either_bad(Encoder &E) { ads(E.encode(mail())); } // WARN
void cleaning_ok() {
  Cleaning C;
  ads(C.encode(mail()));
}

// Less identifiable in one call, more in the next.
void relay(const std::string &In) { ads(In); } // WARN
void less_ok() { relay(parts(mail(), *new std::string, *new std::string)); }
void more_bad() { relay(mail()); }

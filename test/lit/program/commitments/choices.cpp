// One of two: whose consent it was, and whose data goes out.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}, {field: "Review::text", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent: [{function: "Consent::given", purpose: advertising}, {function: "mayShow", purpose: advertising}]
//--- one.cpp
#include <functional>
#include <queue>
#include <string>
#include <vector>
struct Consent { bool given() const; };
struct User { std::string mail; Consent consent; User *partner; };
struct Review { std::string text; const Review *previous; };
bool mayShow(int Who, const Review &R);
void ads(const std::string &);

// Asked of one of two.
void either(const User &A, const User &B, bool C) {
  const Consent &Asked = C ? A.consent : B.consent;
  if (Asked.given())
    ads(B.mail); // WARN
}
void eitherPointer(const User &A, const User &B, bool C) {
  const Consent *Asked = &A.consent;
  if (C)
    Asked = &B.consent;
  if (Asked->given())
    ads(A.mail); // WARN
}
void both(const User &A, const User &B, bool C) {
  const User &Who = C ? A : B;
  if (Who.consent.given())
    ads(Who.mail);
}
void one(const User &A, const User &B) {
  const Consent &Asked = B.consent;
  if (Asked.given())
    ads(B.mail);
  ads(A.mail); // WARN
}

// Asked of the one, sent of another who hangs on him.
void partner(const User &U) {
  if (U.consent.given())
    ads(U.partner->mail); // WARN
  if (U.partner->consent.given())
    ads(U.partner->mail);
}
void previous(const Review &R) {
  if (mayShow(1, R))
    ads(R.previous->text); // WARN
  if (mayShow(1, R))
    ads(R.text);
}

// Chosen because of a check.
void chosen(const Review &R, const std::string &Else) {
  ads(mayShow(1, R) ? R.text : Else);
  ads(!mayShow(1, R) ? Else : R.text);
  ads(mayShow(1, R) ? Else : R.text); // WARN
}
void chosenOfOther(const Review &R, const Review &Other, const std::string &Else) {
  ads(mayShow(1, Other) ? R.text : Else); // WARN
}

// Another element is the first one now.
void popped(std::queue<User> Q) {
  if (!Q.front().consent.given())
    return;
  ads(Q.front().mail);
  Q.pop();
  ads(Q.front().mail); // WARN
}
void poppedAndAsked(std::queue<User> Q) {
  while (!Q.empty()) {
    if (Q.front().consent.given())
      ads(Q.front().mail);
    Q.pop();
  }
}
void erased(std::vector<User> &All) {
  if (!All.back().consent.given())
    return;
  All.pop_back();
  ads(All.back().mail); // WARN
}

// Called because of a check.
static void ifShown(const Review &R, const std::function<void(const Review &)> &Do) {
  if (mayShow(1, R))
    Do(R);
}
static void ifHidden(const Review &R, const std::function<void(const Review &)> &Do) {
  if (!mayShow(1, R))
    Do(R);
}
void called(const Review &R) {
  ifShown(R, [](const Review &X) { ads(X.text); });
  ifHidden(R, [](const Review &X) { ads(X.text); }); // WARN
}
void calledOfOther(const Review &R, const Review &Other) {
  ifShown(Other, [&](const Review &) { ads(R.text); }); // WARN
}

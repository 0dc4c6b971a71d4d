// The consent of one element of a container, the data of another: by index, end, loop variable, through references and copies.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
sinks: [{function: "ads", purpose: advertising}]
consent:
  - {function: "User::agrees", purpose: advertising}
  - {field: "Consent::given", purpose: advertising}
//--- one.cpp
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>
struct Consent { bool given; };
struct User { std::string mail; std::map<int, Consent> consents; std::vector<std::string> others; bool agrees() const; };
struct Group { std::vector<User> users; bool agrees() const; };
struct Request { int id; };
void ads(const std::string &);
void post(std::function<void()>);
size_t other(size_t I);

// One element.
void sameIndex(const std::vector<User> &V, int I) {
  if (V[I].agrees())
    ads(V[I].mail);
}
void sameAt(const std::map<int, User> &V, int I) {
  if (V.at(I).agrees())
    ads(V.at(I).mail);
}
void sameEnd(const std::vector<User> &V) {
  if (V.front().agrees())
    ads(V.front().mail);
}
void loop(const std::vector<User> &V) {
  for (const User &A : V)
    if (A.agrees())
      ads(A.mail);
}
void loopByCopy(std::vector<User> V) {
  for (User A : V)
    if (A.agrees())
      ads(A.mail);
}
void loopOverPointers(const std::vector<std::unique_ptr<User>> &V) {
  for (const auto &A : V)
    if (A->agrees())
      ads(A->mail);
}
void loopByIndex(const std::vector<User> &V) {
  for (size_t I = 0; I < V.size(); ++I)
    if (V[I].agrees())
      ads(V[I].mail);
}
void loopByIterator(const std::vector<User> &V) {
  for (auto It = V.begin(); It != V.end(); ++It)
    if (It->agrees())
      ads(It->mail);
}
void loopOverMap(const std::map<int, User> &V) {
  for (const auto &[Id, U] : V)
    if (U.agrees())
      ads(U.mail);
}
void reference(const std::vector<User> &V, int I) {
  const User &A = V[I];
  if (A.agrees())
    ads(A.mail);
}
void referenceAndIndex(const std::vector<User> &V, int I) {
  const User &A = V[I];
  if (V[I].agrees())
    ads(A.mail);
}
void copy(const std::vector<User> &V, int I) {
  User A = V[I];
  if (A.agrees())
    ads(V[I].mail);
}
void pointer(const std::vector<User> &V, int I) {
  const User *A = &V[I];
  if (A->agrees())
    ads(A->mail);
}
void found(const std::map<int, User> &V, int Id) {
  auto It = V.find(Id);
  if (It != V.end() && It->second.agrees())
    ads(V.at(Id).mail);
}
void sameByAnotherName(const std::vector<User> &V, size_t I) {
  size_t J = other(I);
  if (V[I].agrees())
    ads(V[J].mail);
}
void elementOfElement(const std::vector<User> &V, int Purpose) {
  for (const User &A : V)
    if (A.consents.at(Purpose).given)
      ads(A.mail);
}
void elementsOfElement(const std::vector<User> &V) {
  for (const User &A : V)
    for (const auto &[Purpose, C] : A.consents)
      if (Purpose == 1 && C.given)
        ads(A.mail);
}
void ofGroup(const std::vector<Group> &V) {
  for (const Group &G : V)
    for (const User &U : G.users)
      if (U.agrees())
        ads(U.mail);
}
void byId(const std::map<int, User> &V, const Request &A) {
  if (V.at(A.id).agrees())
    ads(V.at(A.id).mail);
}
static void send(const std::vector<User> &V, int J) { ads(V[J].mail); }
void inCallee(const std::vector<User> &V, int I) {
  if (V[I].agrees())
    send(V, I);
}
static bool agreesAt(const std::vector<User> &V, int J) { return V[J].agrees(); }
void byWrapper(const std::vector<User> &V, int I) {
  if (agreesAt(V, I))
    ads(V[I].mail);
}
void later(const std::vector<User> &V, int I) {
  if (V[I].agrees())
    post([&V, I] { ads(V[I].mail); });
}
void laterOfLoop(const std::vector<User> &V) {
  for (const User &A : V)
    if (A.agrees())
      post([A] { ads(A.mail); });
}

// Two.
void constantIndex(const std::vector<User> &V) {
  if (V[0].agrees())
    ads(V[1].mail); // WARN
}
void otherIndex(const std::vector<User> &V, int I, int J) {
  if (V[I].agrees())
    ads(V[J].mail); // WARN
}
void nextIndex(const std::vector<User> &V, int I) {
  if (V[I].agrees())
    ads(V[I + 1].mail); // WARN
}
void otherAt(const std::map<int, User> &V, int I, int J) {
  if (V.at(I).agrees())
    ads(V.at(J).mail); // WARN
}
void otherEnd(const std::vector<User> &V) {
  if (V.front().agrees())
    ads(V.back().mail); // WARN
}
void references(const std::vector<User> &V, int I, int J) {
  const User &A = V[I], &B = V[J];
  if (A.agrees())
    ads(B.mail); // WARN
}
void referencesToEnds(const std::vector<User> &V) {
  const User &A = V.front(), &B = V.back();
  if (A.agrees())
    ads(B.mail); // WARN
}
void copies(const std::vector<User> &V, int I, int J) {
  User A = V[I], B = V[J];
  if (A.agrees())
    ads(B.mail); // WARN
}
void twoLoops(const std::vector<User> &V) {
  for (const User &A : V)
    for (const User &B : V)
      if (A.agrees())
        ads(B.mail); // WARN
}
void pairs(const std::vector<User> &V) {
  for (size_t I = 0; I < V.size(); ++I)
    for (size_t J = I + 1; J < V.size(); ++J)
      if (V[I].agrees())
        ads(V[J].mail); // WARN
}
void loopAndIndex(const std::vector<User> &V, int I) {
  for (const User &A : V)
    if (A.agrees())
      ads(V[I].mail); // WARN
}
void idsOfTwo(const std::map<int, User> &V, const Request &A, const Request &B) {
  if (V.at(A.id).agrees())
    ads(V.at(B.id).mail); // WARN
}
void otherLater(const std::vector<User> &V, int I, int J) {
  if (V[I].agrees())
    post([&V, J] { ads(V[J].mail); }); // WARN
}
void textOfOther(const std::vector<User> &V, int I, int J) {
  std::string Text = V[J].mail;
  if (V[I].agrees())
    ads(Text); // WARN
}
void named(const std::vector<User> &V, const User &B) {
  for (const User &A : V)
    if (A.agrees())
      ads(B.mail); // WARN
}
void inGroup(const Group &G, int I, int J) {
  if (G.users[I].agrees())
    ads(G.users[J].mail); // WARN
}

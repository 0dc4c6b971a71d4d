// Names and forms that a policy can meet: templates, aliases, operators, aggregates, inherited members.
// RUN: %check_purpose %S/Inputs/names.yaml %s -- -std=c++17
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>
#include <thread>
#include <memory>
std::string source();
std::string text();
void sink(const std::string &);
template <class T> void sinkT(const T &);
struct Rec { std::string a, b; };
struct Conv { operator std::string() const; };
void FN_conversionByAliasName_bad(Conv &C) { sink(C); } // FN: `operator std::string` is known as operator basic_string
void fillRec(Rec &R); void fillPtr(int, char *P);
void fill_bad() { Rec R; fillRec(R); sink(R.b); } // WARN
void fillPtr_bad() { char B[9]; fillPtr(1, B); sink(B); } // WARN
template <class T> T tpl(int);
void tpl_bad() { sink(tpl<std::string>(1)); } // WARN
template <class T> struct Tmp { std::string get(); };
void tmp_bad(Tmp<int> &T) { sink(T.get()); } // WARN
void tmp_ok(Tmp<char> &T) { sink(T.get()); }
template <class T> struct Vec { std::string v; };
void vec_bad(Vec<char> &V) { sink(V.v); } // WARN
void otherArguments_ok(Vec<int> &V) { sink(V.v); }
namespace anon { namespace { std::string hidden; } inline namespace v9 { std::string shown; } }
void anon_bad() { sink(anon::hidden); } // WARN
void env_bad() { sink(std::getenv("USERNAME")); } // WARN
void env_ok() { sink(std::getenv("PATH")); }
void byParameter(const std::string &, const std::string &);
void byParameter_bad() { byParameter("", source()); } // WARN
void byParameter_ok() { byParameter(source(), ""); }
void FN_ofstreamByAliasName_bad() { std::ofstream O("x"); O << source(); } // FN: a pattern must say std::basic_ofstream
void fstream_bad(std::fstream &F) { F << source(); } // WARN
void FN_fstreamChain_bad(std::fstream &F) { F << 1 << source(); } // FN: after the first, it is an ostream
void FN_fstreamWrite_bad(std::fstream &F) { F.write(source().data(), 3); } // FN: a method that the class inherits
void fstreamRead_ok(std::fstream &F) { std::string S; F >> S; sink(S); }
struct Event { std::string n; int c = 0; }; // FP: the implicit move constructor fills the field again
struct Wrap { Event e; };
void agg_bad() { Event E{source(), 1}; } // WARN
void aggTemp_bad(std::vector<Event> &V) { V.push_back(Event{source()}); } // WARN
void aggNested_bad() { Wrap W{{source(), 2}}; } // WARN
void nested_bad(Wrap &W) { W.e.n = source(); } // WARN
void event_ok() { Event E{text(), 1}; Event F = E; }
void eventNumber_bad() { Event E; E.c = std::stoi(source()); } // WARN
struct SubEvent : Event { std::string more; };
void sub_bad(SubEvent &E) { E.n = source(); } // WARN
void subOwn_ok(SubEvent &E) { E.more = source(); }
struct Glub { void put(const std::string &); }; struct Glab { static void put(const std::string &); };
void glob_bad(Glub &G) { G.put(source()); } // WARN
void glob2_bad() { Glab::put(source()); } // WARN
struct Variadic { void log(const char *, ...); template <class... A> void info(const A &...X) { (sinkT(X), ...); } };
void printf_bad() { printf("%s %d", source().c_str(), 1); } // WARN
void printf2_bad() { std::printf("%d", std::stoi(source())); } // WARN
void printf_ok() { printf("%s", text().c_str()); }
struct O2 {}; O2 &operator<<(O2 &, const std::string &);
void shift_bad(O2 &O) { O << source(); } // WARN
void variadic_bad(Variadic &V) { V.log("%s", source().c_str()); } // WARN
struct Static { static void post(std::string); };
void thread_bad() { std::thread T(&Static::post, source()); T.join(); } // WARN
void thread2_bad() { std::string S = source(); std::thread T([S] { Static::post(S); }); T.join(); } // WARN
namespace v1 { inline namespace abi { namespace inner { void put(const std::string &); } } }
void inline_bad() { v1::inner::put(source()); } // WARN
struct Base { void emit(const std::string &); }; struct DerivedB : Base {}; struct Private : private Base { using Base::emit; };
void inheritedMethod_bad(DerivedB &D) { D.emit(source()); } // WARN
void usingMethod_bad(Private &D) { D.emit(source()); } // WARN
void cerr_bad() { std::cerr << source() << std::endl; } // WARN
void fprintf_ok() { fprintf(stderr, "%s", source().c_str()); }
void send(int, const char *, int, int);
void sendZero_bad() { send(1, source().c_str(), 3, 0); } // WARN
void sendOne_ok() { send(1, source().c_str(), 3, 1); }
struct Dying { std::string s; ~Dying(); };
struct Base2 { std::string out; }; struct Derived2 : Base2 {};
void inheritedField_bad(Derived2 &D) { D.out = source(); } // WARN
struct Secret {};
void partial_bad(std::unique_ptr<Rec> R) { std::string s = R->a; sink(s.substr(1, 2)); } // WARN
void concat_bad(Rec &R) { sink(std::string("a").append(R.a).insert(0, "x")); } // WARN

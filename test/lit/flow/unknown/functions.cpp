// Functions without a body: the result carries, non-const references and pointers take; sizes, comparisons and predicates carry nothing.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <memory>
#include <vector>
struct Obj { std::string a, b; int n; };
struct Opaque;
std::string encode(const std::string &);
std::string format(const char *, const std::string &, int);
char *urlencode(const char *);
int parseInt(const std::string &);
bool isValid(const std::string &);
bool check(const Obj &);
int compare(const std::string &, const std::string &);
std::string now();
void setName(Obj &, const std::string &);
void setNamePtr(Obj *, const std::string &);
void look(const Obj &, const std::string &);
void byValue(Obj, std::string);
int copyTo(char *dst, const char *src, int n);
void decode(const std::string &in, std::string *out);
bool tryDecode(const std::string &in, std::string &out);
Obj makeObj(const std::string &, const std::string &);
std::unique_ptr<Obj> makeUnique(const std::string &);
std::vector<std::string> split(const std::string &, char);
extern "C" { unsigned long my_strlen(const char *); int my_strcmp(const char *, const char *); int encrypt(const void *in, void *out, int n); Opaque *op_new(const char *); void op_set(Opaque *, const char *); const char *op_get(const Opaque *); void op_free(Opaque *); int op_size(const Opaque *); }
void result_bad() { sink(encode(source())); } // WARN
void result_ok() { encode(source()); sink(encode("x")); }
void result_int_bad() { sinki(parseInt(source())); } // WARN
void result_chain_bad() { sink(encode(encode("a" + encode(source())))); } // WARN
void result_any_argument_bad() { sink(format("%s", "x", isource())); } // WARN
void result_pointer_bad() { sinkc(urlencode(csource())); } // WARN
void result_pointer_ok() { urlencode(csource()); sinkc(urlencode("x")); }
void no_argument_ok() { std::string s = source(); sink(now()); }
void predicate_ok() { sinki(isValid(source())); }
void predicate_object_ok() { Obj o{}; o.a = source(); sinki(check(o)); }
void predicate_branch_ok() { std::string s = source(); if (isValid(s)) sink("valid"); }
void predicate_branch_bad() { std::string s = source(); if (isValid(s)) sink(s); } // WARN
void compare_ok() { sinki(compare(source(), "x")); }
void strlen_ok() { sinki((int)my_strlen(csource())); }
void strcmp_ok() { sinki(my_strcmp(csource(), "x")); }
void reference_bad() { Obj o{}; setName(o, source()); sink(o.a); } // WARN
void reference_ok() { Obj o{}, p{}; setName(o, source()); sink(p.a); }
void pointer_bad() { Obj o{}; setNamePtr(&o, source()); sink(o.b); } // WARN
void pointer_ok() { Obj o{}; setNamePtr(&o, "x"); sink(o.b); }
void pointer_heap_bad() { auto o = std::make_unique<Obj>(); setNamePtr(o.get(), source()); sink(o->a); } // WARN
void const_reference_ok() { Obj o{}; look(o, source()); sink(o.a); }
void by_value_ok() { Obj o{}; std::string s = "x"; byValue(o, source()); sink(o.a + s); }
void by_value_keeps_bad() { Obj o{}; o.a = source(); byValue(o, "x"); sink(o.a); } // WARN
void buffer_bad() { char b[9]; copyTo(b, csource(), 9); sinkc(b); } // WARN
void buffer_ok() { char b[9] = "", s[9] = "x"; copyTo(b, s, 9); char *d = csource(); sinki(d == b); sinkc(b); }
void buffer_source_ok() { char s[9] = "x"; copyTo(csource(), s, 9); sinkc(s); }
void out_pointer_bad() { std::string o; decode(source(), &o); sink(o); } // WARN
void out_pointer_ok() { std::string o, p = "y"; decode(source(), &o); sink(p); }
void out_reference_bad() { std::string o; if (tryDecode(source(), o)) sink(o); } // WARN
void out_reference_status_ok() { std::string o; sinki(tryDecode(source(), o)); }
void encrypted_bad() { char in[9], out[9]; fill(in); encrypt(in, out, 9); sinkc(out); } // WARN
void object_result_bad() { sink(makeObj("x", source()).b); } // WARN
void object_result_ok() { makeObj("x", source()); sink(makeObj("x", "y").b); }
void unique_result_bad() { sink(makeUnique(source())->a); } // WARN
void vector_result_bad() { for (auto &s : split(source(), ',')) sink(s); } // WARN
void vector_result_ok() { auto v = split(source(), ','); sinki((int)v.size()); }
void opaque_bad() { Opaque *o = op_new(csource()); sinkc(op_get(o)); op_free(o); } // WARN
void opaque_set_bad() { Opaque *o = op_new("x"); op_set(o, csource()); sinkc(op_get(o)); op_free(o); } // WARN
void opaque_ok() { Opaque *o = op_new("x"), *p = op_new("y"); op_set(o, csource()); sinkc(op_get(p)); op_free(o); op_free(p); }
void opaque_size_ok() { Opaque *o = op_new("x"); op_set(o, csource()); sinki(op_size(o)); op_free(o); }
template <class T> T opaqueTemplate(const T &);
void template_bad() { sink(opaqueTemplate(source())); } // WARN
std::string (*unknownPointer)(const std::string &);
void unknown_pointer_bad() { sink(unknownPointer(source())); } // WARN
void unknown_pointer_ok() { unknownPointer(source()); sink(unknownPointer("x")); }

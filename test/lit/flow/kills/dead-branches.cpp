// Branches that cannot run: if constexpr, constant conditions, sizeof, templates, preprocessor.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <type_traits>
constexpr bool Ship = true, Trace = false;
enum { Off, On };
#define FEATURE 0
template <class T> void only(T t) { if constexpr (std::is_same_v<T, int>) sinki(t); } // WARN
void constexpr_type_bad() { only(isource()); }
template <class T> void only2(T t) { if constexpr (std::is_same_v<T, int>) sinki(t); }
void constexpr_type_ok() { only2((long)isource()); }
void constexpr_bad() { if constexpr (Ship) sink(source()); else sink("x"); } // WARN
void constexpr_ok() { if constexpr (Trace) sink(source()); else sink("x"); }
void constant_bad() { std::string s = source(); if (Trace) s = "x"; sink(s); } // WARN
void constant_ok() { std::string s = source(); if (Ship) s = "x"; sink(s); }
void false_ok() { if (false) sink(source()); }
void true_bad() { if (true) sink(source()); } // WARN
void zero_ok() { if (0) { sink(source()); } }
void enum_constant_ok() { if (Off) sink(source()); }
void enum_constant_bad() { if (On) sink(source()); } // WARN
void while_false_ok() { while (false) sink(source()); }
void do_once_ok() { std::string s = source(); do { s = "x"; } while (0); sink(s); }
void do_once_bad() { do { sink(source()); } while (0); } // WARN
void ternary_ok() { sink(Trace ? source() : "x"); }
void ternary_bad() { sink(Ship ? source() : "x"); } // WARN
void and_false_ok() { if (Trace && cond()) sink(source()); }
void or_true_ok() { std::string s = source(); if (Ship || cond()) s = "x"; sink(s); }
void sizeof_ok() { if (sizeof(void *) == 3) sink(source()); }
void switch_constant_ok() { switch (1) { case 0: sink(source()); break; case 1: sink("x"); } }
void switch_constant_bad() { switch (1) { case 1: sink(source()); break; case 0: break; } } // WARN
#if FEATURE
void preprocessor_ok() { sink(source()); }
#else
void preprocessor_bad() { sink(source()); } // WARN
#endif
void feature_macro_ok() { if (FEATURE) sink(source()); }
template <bool Send> void maybe(const std::string &s) { if constexpr (Send) sink(s); } // WARN
void template_flag_bad() { maybe<true>(source()); }
void template_flag_ok() { maybe<false>(source()); maybe<true>("x"); }
template <bool Send> void maybe2(const std::string &s) { if (Send) sink(s); }
void template_flag2_ok() { maybe2<false>(source()); maybe2<true>("x"); }
consteval bool yes() { return true; }
void consteval_ok() { std::string s = source(); if (yes()) s = "x"; sink(s); }
void decltype_ok() { decltype(source()) s = "x"; sink(s); static_assert(sizeof(source())); }
void noexcept_ok() { sinki(noexcept(source()) ? 1 : 0); }
template <class T> concept Dirty = requires(T t) { t.email; };
template <class T> void conceptual(T t) { if constexpr (Dirty<T>) sink(t.email); } // WARN
void concept_bad(User u) { conceptual(u); conceptual(3); }

// Casts of every kind: values, pointers, void *, integers that hold addresses.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <cstdint>
#include <cstring>
struct Rec { int id, age; };
struct Sub : Rec { int more; };
enum class Level : int { Low, High };
void functional_bad() { sinki(int(double(isource()))); } // WARN
void c_style_bad() { unsigned char c = (unsigned char)isource(); sinki(c); } // WARN
void narrowing_bad() { short s = isource(); sinki(s); } // WARN
void float_bad() { float f = isource(); double d = f / 2; sinki(static_cast<int>(d)); } // WARN
void enum_bad() { auto l = static_cast<Level>(isource()); sinki(static_cast<int>(l)); } // WARN
void bool_ok() { sinki(static_cast<int>(isource() != 0)); }
void void_ptr_bad() { Rec r{isource(), 0}; void *v = &r; sinki(static_cast<Rec *>(v)->id); } // WARN
void void_ptr_ok() { Rec r{isource(), 0}; void *v = &r; sinki(static_cast<Rec *>(v)->age); }
void void_ptr_write_bad() { Rec r{}; void *v = &r; ((Rec *)v)->age = isource(); sinki(r.age); } // WARN
void void_ptr_write_ok() { Rec r{}; void *v = &r; ((Rec *)v)->age = isource(); sinki(r.id); }
void uintptr_bad() { int n = isource(); auto u = reinterpret_cast<std::uintptr_t>(&n); sinki(*reinterpret_cast<int *>(u)); } // WARN
void uintptr_ok() { int n = isource(), m = 0; auto u = reinterpret_cast<std::uintptr_t>(&m); sinki(*reinterpret_cast<int *>(u) + (n == 0)); }
void uintptr_write_bad() { int n = 0; auto u = (std::uintptr_t)&n; *(int *)u = isource(); sinki(n); } // WARN
void const_cast_bad() { const Rec r{0, isource()}; sinki(const_cast<Rec &>(r).age); } // WARN
void const_cast_write_bad() { Rec r{}; const Rec &c = r; const_cast<Rec &>(c).id = isource(); sinki(r.id); } // WARN
void const_cast_write_ok() { Rec r{}; const Rec &c = r; const_cast<Rec &>(c).id = isource(); sinki(r.age); }
void bytes_bad() { long n = isource(); auto *b = reinterpret_cast<unsigned char *>(&n); sinki(b[1]); } // WARN
void bytes_ok() { long n = isource(), m = 7; auto *b = reinterpret_cast<unsigned char *>(&m); sinki(b[1] + (n > 2)); }
void upcast_bad() { Sub s{}; s.id = isource(); Rec &r = s; sinki(r.id); } // WARN
void upcast_ok() { Sub s{}; s.more = isource(); Rec &r = s; sinki(r.id); }
void downcast_bad() { Sub s{}; Rec *r = &s; static_cast<Sub *>(r)->more = isource(); sinki(s.more); } // WARN
void downcast_ok() { Sub s{}; Rec *r = &s; static_cast<Sub *>(r)->more = isource(); sinki(s.id); }
void slicing_bad() { Sub s{}; s.age = isource(); Rec r = s; sinki(r.age); } // WARN
void slicing_ok() { Sub s{}; s.age = isource(); Rec r = s; sinki(r.id); }
void bit_pattern_bad() { float f = (float)isource(); int i; std::memcpy(&i, &f, sizeof i); sinki(i); } // WARN
void builtin_bit_cast_bad() { float f = (float)isource(); sinki(__builtin_bit_cast(int, f)); } // WARN
void opaque_roundtrip_bad() { int n = isource(); const void *c = &n; void *d = const_cast<void *>(c); int **e = reinterpret_cast<int **>(&d); sinki(**e); } // WARN
void unused_value_ok() { (void)isource(); int n = 3; (void)n; sinki(n); }

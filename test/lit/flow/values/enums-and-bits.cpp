// Enumerations, bit-fields, masks, shifts and compound assignment.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
enum Flags : unsigned { None = 0, A = 1, B = 2 };
enum class Kind { User, Guest };
struct Bits { unsigned day : 5, month : 4, year : 12; bool ok : 1; };
constexpr Flags operator|(Flags a, Flags b) { return Flags(unsigned(a) | unsigned(b)); }
void or_bad() { unsigned f = A | (unsigned)isource(); sinki((int)f); } // WARN
void or_ok() { Flags f = A | B; isource(); sinki(f); }
void operator_bad() { Flags f = A | static_cast<Flags>(isource()); sinki(f); } // WARN
void compound_bad() { int n = 0; n |= isource() << 8; sinki(n & 0xff00); } // WARN
void shift_right_bad() { int n = isource(); n >>= 3; sinki(n); } // WARN
void mask_off_ok() { int n = isource(); n = 0; n |= 4; sinki(n); }
void bitfield_bad() { Bits b{}; b.month = isource(); sinki(b.month); } // WARN
void bitfield_ok() { Bits b{}; b.month = isource(); sinki(b.day); }
void bitfield_copy_bad() { Bits b{}; b.year = isource(); Bits c = b; sinki(c.year); } // WARN
void bitfield_copy_ok() { Bits b{}; b.year = isource(); Bits c = b; c.year = 0; sinki(c.year); }
void negate_bad() { sinki(~-+isource()); } // WARN
void not_ok() { sinki(!isource()); }
void increment_bad() { int n = isource(); n++; --n; sinki(n); } // WARN
void post_increment_bad() { int n = isource(), m = n++; sinki(m); } // WARN
void logical_ok() { int n = isource(); sinki(n && cond()); }
void three_way_ok() { int n = isource(), m = n < 3 ? -1 : n > 3 ? 1 : 0; sinki(m); }
void modulo_bad() { int n = isource(); n %= 7; sinki(n); } // WARN
void enum_branch_ok() { Kind k = isource() ? Kind::User : Kind::Guest; sinki((int)k); }
void enum_cast_bad() { Kind k = (Kind)isource(); switch (k) { case Kind::User: sinki((int)k); default:; } } // WARN
void pack_bad() { unsigned long p = ((unsigned long)isource() << 32) | 7u; sinki((int)(p >> 32)); } // WARN
void float_mix_bad() { double d = 0.5 * isource(); d -= 1; sinki((int)d); } // WARN
void ternary_nested_bad(int k) { int n = k == 0 ? 1 : k == 1 ? isource() : 2; sinki(n); } // WARN
void elvis_bad() { int n = isource() ?: 3; sinki(n); } // WARN
void sizeof_ok() { int n = isource(); sinki((int)sizeof(n) + (int)alignof(decltype(n))); }

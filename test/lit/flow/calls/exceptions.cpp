// Data that exceptions carry, within a function and across functions.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <exception>
#include <stdexcept>
struct Err { std::string mail, code; };
class AppErr : public std::exception { std::string m_; public: explicit AppErr(std::string m) : m_(std::move(m)) {} const char *what() const noexcept override { return m_.c_str(); } };
void int_bad() { try { throw isource(); } catch (int n) { sinki(n); } } // WARN
void int_ok() { try { if (isource()) throw 3; } catch (int n) { sinki(n); } }
void struct_bad() { try { throw Err{source(), "x"}; } catch (const Err &e) { sink(e.mail); } } // WARN
void struct_ok() { try { throw Err{source(), "x"}; } catch (const Err &e) { sink(e.code); } }
void what_bad() { try { throw AppErr(source()); } catch (const std::exception &e) { sinkc(e.what()); } } // WARN
void what_ok() { try { throw AppErr("x"); } catch (const std::exception &e) { sinkc(e.what()); } source(); }
void runtime_bad() { try { throw std::runtime_error("bad: " + source()); } catch (const std::runtime_error &e) { sink(e.what()); } } // WARN
void other_type_ok() { try { if (cond()) throw Err{source(), ""}; throw std::string("x"); } catch (const std::string &s) { sink(s); } catch (const Err &) {} }
void raise() { throw Err{source(), "x"}; }
void across_bad() { try { raise(); } catch (const Err &e) { sink(e.mail); } } // WARN
void across_ok() { try { raise(); } catch (const Err &e) { sink(e.code); } }
void raiseDeep(int n) { if (n) raiseDeep(n - 1); else throw std::invalid_argument(source()); }
void deep_bad() { try { raiseDeep(3); } catch (const std::exception &e) { sinkc(e.what()); } } // WARN
void raiseWith(const std::string &s) { throw AppErr("e:" + s); }
void argument_bad() { try { raiseWith(source()); } catch (const AppErr &e) { sinkc(e.what()); } } // WARN
void raiseClean(const std::string &) { throw AppErr("clean"); }
void argument_ok() { try { raiseClean(source()); } catch (const AppErr &e) { sinkc(e.what()); } }
void rethrow_bad() { try { try { throw Err{source(), ""}; } catch (...) { throw; } } catch (Err &e) { sink(e.mail); } } // WARN
void changed_ok() { try { try { throw Err{source(), "x"}; } catch (Err &e) { e.mail = "gone"; throw; } } catch (Err &e) { sink(e.mail); } } // FP
void wrapped_bad() { try { try { raise(); } catch (const Err &e) { throw AppErr(e.mail); } } catch (const AppErr &e) { sinkc(e.what()); } } // WARN
void wrapped_ok() { try { try { raise(); } catch (const Err &e) { throw AppErr(e.code); } } catch (const AppErr &e) { sinkc(e.what()); } }
void before_throw_bad() { std::string s; try { s = source(); throw 1; } catch (int) { sink(s); } } // WARN
void after_throw_ok() { std::string s = "x"; try { if (cond()) throw 1; s = source(); return; } catch (int) { sink(s); } }
void kill_in_catch_ok() { std::string s = source(); try { raise(); s = "x"; } catch (...) { s = "y"; } sink(s); }
void kill_in_catch_bad() { std::string s = source(); try { raiseClean(""); s = "x"; } catch (...) {} sink(s); } // WARN
void destructor_bad() { struct G { std::string s; ~G() { sink(s); } }; try { G g{source()}; throw 1; } catch (...) {} } // FN
void function_try_bad() try { throw Err{source(), ""}; } catch (Err &e) { sink(e.mail); } // WARN
void pointer_bad() { try { throw new Err{source(), "x"}; } catch (Err *e) { sink(e->mail); delete e; } } // WARN
void pointer_ok() { try { throw new Err{source(), "x"}; } catch (Err *e) { sink(e->code); delete e; } }
void exception_ptr_bad() { std::exception_ptr p = std::make_exception_ptr(AppErr(source())); try { std::rethrow_exception(p); } catch (const AppErr &e) { sinkc(e.what()); } } // WARN
void current_bad() { std::exception_ptr p; try { throw Err{source(), ""}; } catch (...) { p = std::current_exception(); } try { std::rethrow_exception(p); } catch (Err &e) { sink(e.mail); } } // WARN
void nested_function_bad() { auto f = [](const std::string &s) { if (s.empty()) throw s; }; try { f(source()); } catch (const std::string &s) { sink(s); } } // WARN

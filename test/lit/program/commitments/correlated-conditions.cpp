// The same condition stands before a check and, later, before what it guards.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards: [{function: mayWrite, name: w}]
rules: [{id: w, require: {call: "write", guard: w}}]
//--- one.cpp
struct User { int id = 0; bool banned = false; };
bool mayWrite(const User &u);
void write(const User &u);
void v1(const User &u, const bool dry) { if (!dry && !mayWrite(u)) return; if (dry) return; write(u); }
void v2(const User &u, const bool dry) { if (!dry) { if (!mayWrite(u)) throw 1; } if (!dry) write(u); }
void v3(const User &u, const bool dry) { if (!dry) { if (!mayWrite(u)) throw 1; } if (dry) write(u); } // WARN
struct Cmd { bool destroy = false; };
void v4(const User &u, const Cmd &c) { if (!c.destroy && !mayWrite(u)) throw 1; if (c.destroy) return; write(u); }
void v5(const User &u, const Cmd &c) { if (c.destroy && !mayWrite(u)) throw 1; if (c.destroy) return; write(u); } // WARN
enum class Mode { Read, Write };
void v6(const User &u, Mode m) { if (m == Mode::Write && !mayWrite(u)) return; switch (m) { case Mode::Read: break; case Mode::Write: write(u); break; } }
void v7(const User &u, Mode m) { if (m == Mode::Read && !mayWrite(u)) return; switch (m) { case Mode::Read: break; case Mode::Write: write(u); break; } } // WARN
void v8(const User &u, const bool dry) { bool ok = dry; if (!dry) ok = mayWrite(u); if (!ok) return; if (!dry) write(u); }
void v9(const User *u) { if (u && !mayWrite(*u)) return; if (!u) return; write(*u); } // FP

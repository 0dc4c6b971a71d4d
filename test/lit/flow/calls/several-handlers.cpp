// Exceptions of several try blocks in one function.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
void f1() { try { throw isource(); } catch (int e) { } try { if (cond()) throw 1; } catch (int e) { sinki(e); } }
void f2() { int x = 1; try { throw isource(); } catch (int e) { x = 2; } try { if (cond()) throw x; } catch (int e) { sinki(e); } }

// RUN: %check_program --quick %s %t
// Several programs in one database: each has a main, and functions that only happen to have the names of another's.
//--- a.cpp
#include "cases.h"
void usage(const std::string &s) { sink(s); } // FP
int main() { usage("x"); sink(source()); } // WARN
//--- b.cpp
#include "cases.h"
void usage(const std::string &s) { sinki(s.size()); }
int main(int argc, char **argv) { usage(source()); sink(source()); } // WARN
//--- c.cpp
#include "cases.h"
int main(int argc, char **argv) { sink(argv[0]); }
//--- d.c
#include "cases.h"
int main(void) { sinkc(csource()); } // WARN
//--- e.c
#include "cases.h"
int main(int argc, char **argv) { sinkc(csource()); } // WARN
//--- f.c
#include "cases.h"
int main(int argc, char **argv) { sinkc("x"); sinkc(csource()); } // WARN
//--- g.c
#include "cases.h"
int main(int argc, char **argv) { csource(); sinkc("x"); }

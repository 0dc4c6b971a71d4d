// A function whose body differs in many units, and declarations that differ in what they call their parameters: which
// unit comes first decides nothing.
// RUN: %check_program %s %t
//--- level.h
#pragma once
#include "cases.h"
#include <purpose/annotations.h>
inline std::string level(const std::string &s) {
#if LEVEL == 1
  return "1";
#elif LEVEL == 2
  return "2" + std::string("x");
#elif LEVEL == 3
  return std::string("x") + "3" + "y";
#elif LEVEL == 4
  source();
  return "4";
#elif LEVEL == 5
  std::string t = "5";
  return t;
#elif LEVEL == 6
  return s;
#else
  sink(s); // WARN
  return "7";
#endif
}
//--- 1.cpp
// FLAGS: -DLEVEL=1
#include "level.h"
std::string named(const std::string &alpha);
void one_bad() { sink(level(source())); } // WARN
void named_one_bad() { sink(named(source())); } // WARN
//--- 2.cpp
// FLAGS: -DLEVEL=2
#include "level.h"
std::string named(const std::string &beta);
void two_bad() { sink(level(source())); } // WARN
//--- 3.cpp
// FLAGS: -DLEVEL=3
#include "level.h"

std::string named(const std::string &gamma);
void three_bad() { sink(level(source())); } // WARN
//--- 4.cpp
// FLAGS: -DLEVEL=4
#include "level.h"


std::string named(const std::string &delta) { return delta; }
void four_bad() { sink(level(source())); } // WARN
//--- 5.cpp
// FLAGS: -DLEVEL=5
#include "level.h"
void five_bad() { sink(level(source())); } // WARN
//--- 6.cpp
// FLAGS: -DLEVEL=6
#include "level.h"
std::string renamed(PURPOSE_DATA(customer_data) const std::string &a);
void six_bad() { sink(level(source())); } // WARN
//--- 7.cpp
// FLAGS: -DLEVEL=7
#include "level.h"
std::string renamed(PURPOSE_DATA(customer_data) const std::string &b);
void seven_bad() { sink(level(source())); } // WARN
//--- 8.cpp
// FLAGS: -DLEVEL=1
#include "cases.h"
std::string renamed(const std::string &c) {
  sink(c); // WARN
  return c;
}
//--- twice.cpp
// FLAGS: -DFIRST
// TWICE: -DSECOND
#include "cases.h"
#ifdef FIRST
std::string value() { return source(); }
#endif
#ifdef SECOND
std::string value();
void twice_bad() { sink(value()); } // WARN
#endif

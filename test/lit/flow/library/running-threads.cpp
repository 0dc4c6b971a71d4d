// Data that a running thread sees later.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
#include <thread>
#include <deque>
#include <mutex>
void q1() { std::deque<std::string> ch; std::thread w([&ch] { 
      sink(ch.front()); }); // FN
  ch.push_back(source()); w.join(); }
void q2() { std::string ch; std::thread w([&ch] { 
      sink(ch); }); // FN
  ch = source(); w.join(); }
struct Svc { std::string last_; std::thread t_; void loop() { sink(last_); } // WARN
 void start() { t_ = std::thread(&Svc::loop, this); } void send(std::string p) { last_ = p; } };
void q4() { Svc s; s.start(); s.send(source()); }
struct Svc2 { std::string last_; std::thread t_; void loop() { sink(last_); } // WARN
 void start() { t_ = std::thread(&Svc2::loop, this); } void send(std::string p) { last_ = p; } };
void q5() { Svc2 s; s.send(source()); s.start(); }
struct Svc3 { std::string last_; std::thread t_; void loop() { sink(last_); } // WARN
 Svc3() { t_ = std::thread([this] { loop(); }); } void send(std::string p) { last_ = p; } };
void q6() { Svc3 s; s.send(source()); }

// What an entry starts in a thread, or hands to a timer of C, erases; what nothing starts does not.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{field: "User::mail", as: customer_data}]
stores:
  - {function: "db_put", parameters: [1], store_parameter: 0, region: EU}
  - {function: "db_erase", erases_parameter: 0}
entries: [{function: "onContractEnd", event: contract_end}]
rules: [{id: customer-access, require: {data: encryption_key, region: EU}}]
//--- db.h
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
void db_put(const char *Table, const char *Value);
void db_erase(const char *Table);
void timer_start(int Seconds, void (*Callback)(void *), void *Context);
void startTimers(void);
#ifdef __cplusplus
}
#endif
//--- store.cpp
#include "db.h"
struct User { const char *mail; };
void inThread_ok(const User &U) { db_put("inThread", U.mail); }
void inThreadMethod_ok(const User &U) { db_put("inThreadMethod", U.mail); }
void inJoiningThread_ok(const User &U) { db_put("inJoiningThread", U.mail); }
void inPthread_ok(const User &U) { db_put("inPthread", U.mail); }
void byPthreadArgument_ok(const User &U) { db_put("byPthreadArgument", U.mail); }
void inTimer_ok(const User &U) { db_put("inTimer", U.mail); }
void unstartedThread_bad(const User &U) { db_put("unstartedThread", U.mail); } // WARN(retention)
void otherThread_bad(const User &U) { db_put("otherThread", U.mail); } // WARN(retention)
void unregistered_bad(const User &U) { db_put("unregistered", U.mail); } // WARN(retention)
void registeredElsewhere_bad(const User &U) { db_put("registeredElsewhere", U.mail); } // WARN(retention)
//--- timers.c
#include "db.h"
#include <pthread.h>
#include <stddef.h>
static void tick(void *Context) { (void)Context; db_erase("inTimer"); }
void never(void *Context) { (void)Context; db_erase("unregistered"); }
static void tickElsewhere(void *Context) { (void)Context; db_erase("registeredElsewhere"); }
static void *work(void *Context) { (void)Context; db_erase("inPthread"); return NULL; }
static void *workOn(void *Context) { db_erase((const char *)Context); return NULL; }
void startTimers(void) {
  pthread_t One, Two;
  timer_start(60, tick, NULL);
  pthread_create(&One, NULL, work, NULL);
  pthread_create(&Two, NULL, workOn, (void *)"byPthreadArgument");
}
void atStart(void) { timer_start(60, tickElsewhere, NULL); }
//--- main.cpp
#include "db.h"
#include <thread>
static void eraseInThread() { db_erase("inThread"); }
void eraseUnstarted() { db_erase("unstartedThread"); }
struct Worker {
  void run() { db_erase("inThreadMethod"); }
};
void onContractEnd(Worker &W) {
  std::thread First(eraseInThread);
  std::thread Second(&Worker::run, &W);
  std::jthread Third([] { db_erase("inJoiningThread"); });
  startTimers();
  First.join();
  Second.join();
}
void onOtherEvent() { std::thread([] { db_erase("otherThread"); }).detach(); }

// Globals: file scope, static members, function statics, thread_local, constants, extern, namespaces.
// RUN: %check_flow %s -- -std=c++20
// RUN: %check_flow %s -- -std=c++20 %ministd
#include "cases.h"
#include <map>
#include <vector>
static std::string current, theme = "dark";
void setCurrent() { current = source(); }
void file_static_bad() { sink(current); } // WARN
void file_static_ok() { sink(theme); }
namespace { int counter; int hidden; }
void bump() { counter += isource(); }
void anonymous_bad() { sinki(counter); } // WARN
void anonymous_ok() { sinki(hidden); }
struct Conf { static std::string user, lang; static inline int port = 80, uid = 0; static void load() { user = source(); uid = isource(); } };
std::string Conf::user, Conf::lang = "en";
void static_member_bad() { sink(Conf::user); } // WARN
void static_member_ok() { sink(Conf::lang); }
void inline_member_bad() { Conf c; sinki(c.uid); } // WARN
void inline_member_ok() { Conf c; sinki(c.port); }
std::string &slot() { static std::string s; return s; }
std::string &slot2() { static std::string s; return s; }
void putSlot() { slot() = source(); slot2() = "x"; }
void function_static_bad() { sink(slot()); } // WARN
void function_static_ok() { sink(slot2()); }
thread_local std::vector<std::string> pending, done;
void enqueue(std::string s) { pending.push_back(std::move(s)); }
void enqueueMail() { enqueue(source()); }
void thread_local_bad() { for (auto &s : pending) sink(s); } // WARN
void thread_local_ok() { for (auto &s : done) sink(s); }
extern std::string outside;
void setOutside() { outside = source(); }
void extern_bad() { sink(outside); } // WARN
struct Session { std::string mail, page; } session;
void login() { session.mail = source(); session.page = "home"; }
void global_struct_bad() { sink(session.mail); } // WARN
void global_struct_ok() { sink(session.page); }
Session *active = nullptr;
void activate() { static Session s; active = &s; active->mail = source(); }
void global_pointer_bad() { if (active) sink(active->mail); } // WARN
void global_pointer_ok() { if (active) sink(active->page); }
std::map<int, Session> sessions;
void put(int k) { sessions[k].mail = source(); }
void global_map_bad(int k) { sink(sessions[k].mail); } // WARN
void global_map_ok(int k) { sink(sessions[k].page); }
int grid[4][4];
void paint(int x) { grid[x][1] = isource(); }
void global_array_bad(int x) { sinki(grid[x][1]); } // WARN
void local_kill_ok() { setCurrent(); current = "x"; sink(current); }
void local_set_bad() { current = "x"; setCurrent(); sink(current); } // WARN
void never_read_ok() { static std::string s; std::string t = source(); s = "x"; sink(s); }
constexpr int Limits[] = {1, 2, 3};
void constant_ok() { int i = isource() > 1; sinki(Limits[i]); }
namespace app::cfg { std::string token; }
namespace cfg2 = app::cfg;
void setToken() { using namespace app; cfg::token = source(); }
void alias_namespace_bad() { sink(cfg2::token); } // WARN
void lastCall_bad() { static int last; sinki(last); last = isource(); } // WARN

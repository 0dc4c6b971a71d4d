// What a policy says without touching the code.
// RUN: %check_purpose %S/Inputs/classify.yaml %s -- -std=c++17
#include <iostream>
#include <string>

namespace app {
struct User { std::string name; };
struct Form { std::string email; std::string color; };
std::string readDump();
std::string load();
void fill(int, std::string &);
std::string setting(const char *);
extern std::string g_session;
std::string over(int);
std::string over(const char *);
} // namespace app
namespace ads {
void all(const std::string &, const std::string & = "");
void first(const std::string &, const std::string &);
struct Report { void set(const std::string &); void submit(); };
struct Event { Event(); explicit Event(const std::string &); void put(const std::string &); std::string text; };
struct Slot { std::string text; std::string size; };
void attribute(const char *, const std::string &);
} // namespace ads
namespace tracker { void track(const std::string &); }
using namespace app;

void type_bad(const User &U) { ads::all(U.name); } // WARN
void field_bad(const Form &F) { ads::all(F.email); } // WARN
void field_ok(const Form &F) { ads::all(F.color); }
void glob_bad() { tracker::track(readDump()); } // WARN
void glob_ok() { tracker::track(load()); }
namespace app {
void onUpload(int, const std::string &Body) { ads::all(Body); } // WARN
void onDownload(int, const std::string &Body) { ads::all(Body); }
}
void out_bad() { std::string S; fill(1, S); ads::all(S); } // WARN
void when_bad() { ads::all(setting("account/email")); } // WARN
void when_ok() { ads::all(setting("window/size")); }
void variable_bad() { tracker::track(g_session); } // WARN
void overload_bad() { ads::all(over(1)); } // WARN
void overload_ok() { ads::all(over("1")); }

void second_bad(const Form &F) { ads::all("x", F.email); } // WARN
void second_ok(const Form &F) { ads::first("x", F.email); }
void first_bad(const Form &F) { ads::first(F.email, "x"); } // WARN
void object_bad(const Form &F) { ads::Report R; R.set(F.email); R.submit(); } // WARN
void object_ok(const Form &F) { ads::Report R; R.set(F.color); R.submit(); }
void sinkType_bad(const Form &F) { ads::Event E(F.email); } // WARN
void sinkTypePut_bad(const Form &F) { ads::Event E; E.put(F.email); } // WARN
void sinkTypeField_bad(const Form &F) { ads::Event E; E.text = F.email; } // WARN
void sinkType_ok(const Form &F) { ads::Event E(F.color); }
void sinkField_bad(const Form &F, ads::Slot &S) { S.text = F.email; } // WARN
void sinkField_ok(const Form &F, ads::Slot &S) { S.size = F.email; }
void sinkVariable_bad(const Form &F) { std::cout << F.email; } // WARN
void sinkVariable_ok(const Form &F) { std::cerr << F.email; }
void sinkWhen_bad(const Form &F) { ads::attribute("user.mail", F.email); } // WARN
void sinkWhen_ok(const Form &F) { ads::attribute("build.id", F.email); }
void sinkNamespace_bad(const Form &F) { tracker::track(F.email); } // WARN

// Every macro in every position that C++ allows. Compiled by the tests, not run.
#include "purpose/annotations.h"

namespace PURPOSE_DATA(customer_data) acme {
struct Address {
  int Zip;
};
} // namespace acme
namespace PURPOSE_CONTEXT(advertising) ads {
void run();
} // namespace ads

using CustomerNumber PURPOSE_DATA(customer_data) = int;
typedef int Number PURPOSE_DATA(customer_data);
enum class PURPOSE_DATA(customer_data) Kind : int { Private PURPOSE_DATA(customer_data), Business };

class PURPOSE_SINK(advertising) PURPOSE_RECIPIENT("AdCo") Event;
class PURPOSE_SINK(advertising) Event final {
public:
  PURPOSE_DATA(customer_data) explicit Event(int) {}
  PURPOSE_CONSENT(advertising) explicit operator bool() const { return true; }
};

class PURPOSE_DATA(customer_data) User {
public:
  PURPOSE_DATA(customer_data) User() = default;
  explicit User(PURPOSE_DATA(customer_data) int Id) : Id(Id) {}
  PURPOSE_ERASE("users") virtual ~User() {}
  PURPOSE_DATA(customer_data) virtual int name() const { return Id; }
  PURPOSE_DATA(customer_data) static int make() { return 1; }
  PURPOSE_CONSENT(advertising) bool consents() const noexcept { return Consents; }
  PURPOSE_GUARD(not_banned) void check() const {}
  template <class T> PURPOSE_SINK(profiling) void record(const T &) {}
  PURPOSE_DATA(customer_data) friend int peek(const User &);

private:
  PURPOSE_DATA(customer_data) int Id = 0;
  int Zip[4] PURPOSE_DATA(customer_data) = {};
  PURPOSE_DATA(usage_data) unsigned Logins : 4;
  bool Consents PURPOSE_CONSENT(advertising) = false;
  PURPOSE_DATA(usage_data) static int Total;
};
int User::Total = 0;

template <class T> class PURPOSE_DATA(customer_data) Box {
public:
  PURPOSE_DATA(customer_data) T Held;
};
template <class T> PURPOSE_SINK(advertising) void send(const T &);
template <class T> PURPOSE_DECLASSIFY(anonymised, "only the type is left") int kind(const T &);

struct PURPOSE_STORE("rows") PURPOSE_REGION("EU") Row {
  int Id;
};
extern "C" {
PURPOSE_SINK(third_party) void partner_send(const char *Text);
}
[[noreturn]] PURPOSE_SINK(troubleshooting) void crash(const char *Text);
PURPOSE_EXPORT("rows") void dump(PURPOSE_STORE("copies") int Key, int Other PURPOSE_DATA(customer_data));
PURPOSE_ENTRY(contract_end) PURPOSE_CONTEXT(service_delivery) void onContractEnd(int Customer);
PURPOSE_DATA(customer_data) extern int Shared;
int Shared PURPOSE_DATA(customer_data) = 0;

int use(const int (&Ids)[2]) {
  PURPOSE_DATA(customer_data) int Sum = 0;
  int Other PURPOSE_DATA(usage_data) = 1;
  auto Add = [&](PURPOSE_DATA(customer_data) int Id) PURPOSE_CONTEXT(profiling) { Sum += Id; };
  for (PURPOSE_DATA(customer_data) int Id : Ids)
    Add(Id + Other);
  User U(Sum);
  Box<int> B{U.name()};
  return B.Held + acme::Address{1}.Zip + static_cast<int>(Kind::Business);
}

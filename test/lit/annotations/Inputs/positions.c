/* Every macro in every position that C allows. Compiled by the tests, not run. */
#include "purpose/annotations.h"

PURPOSE_DATA(customer_data) typedef int CustomerNumber;
typedef char *Address PURPOSE_DATA(customer_data);

struct PURPOSE_DATA(customer_data) User {
  PURPOSE_DATA(customer_data) char *name;
  char *email PURPOSE_DATA(customer_data);
  char zip[8] PURPOSE_DATA(customer_data);
  PURPOSE_DATA(usage_data) unsigned logins : 4;
  int wants_letter PURPOSE_CONSENT(advertising);
  PURPOSE_SINK(profiling) PURPOSE_RECIPIENT("Profiler") int profile;
};
union PURPOSE_SINK(advertising) Event {
  int number;
  char text[4];
};
enum PURPOSE_DATA(customer_data) Kind { KindPrivate PURPOSE_DATA(customer_data), KindBusiness };
struct PURPOSE_STORE("rows") PURPOSE_REGION("EU") Row {
  int id;
};
struct PURPOSE_CONTEXT(advertising) Campaign {
  int id;
};

PURPOSE_DATA(customer_data) extern char *current_name;
PURPOSE_DATA(customer_data) static int number_of_customer = 1;
char *current_email PURPOSE_DATA(customer_data) = 0;
PURPOSE_SINK(advertising) int last_event;
char *current_name = 0;

PURPOSE_DATA(customer_data) char *read_name(void);
PURPOSE_SINK(advertising) PURPOSE_RECIPIENT("AdCo") PURPOSE_REGION("US") void send_event(const char *text, int size);
void send_to(const char *host, PURPOSE_SINK(third_party) const char *text, int size PURPOSE_SINK(third_party));
void load(struct User *user PURPOSE_DATA(customer_data));
PURPOSE_CONTEXT(profiling) void build_profile(const struct User *user);
PURPOSE_CONSENT(advertising) int may_advertise(const struct User *user);
PURPOSE_GUARD(disclosure_recorded) int recorded(int request);
PURPOSE_DECLASSIFY(aggregated, "counts over at least 100 users") int count_users(const struct User *users, int size);
PURPOSE_STORE("profiles") PURPOSE_REGION("EU") void put(const struct User *user);
void put_at(int key, PURPOSE_STORE("profiles") const struct User *user);
PURPOSE_ERASE("profiles") void forget(int key);
PURPOSE_EXPORT("profiles") void dump(int key);
PURPOSE_ENTRY(contract_end) void on_contract_end(int customer);
PURPOSE_DATA(customer_data) static inline int customer(void) { return number_of_customer; }

PURPOSE_ENTRY(access_request) PURPOSE_CONTEXT(service_delivery) int on_request(int which) {
  PURPOSE_DATA(customer_data) int key = which;
  int sum PURPOSE_DATA(usage_data) = 0;
  int i;
  for (i = 0; i < key; ++i)
    sum += i * customer();
  return sum;
}

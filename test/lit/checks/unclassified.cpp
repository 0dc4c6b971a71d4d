// Names that speak of personal data, and declarations that say which.
// RUN: %python %S/../check_marks.py --tidy clang-tidy-19 --plugin %purpose_plugin --annotations %annotations --checks 'purpose-*' %S/Inputs/unclassified.yaml %s -- -std=c++17
// RUN: cp %s %t.cpp && cp %S/Inputs/unclassified.yaml %t.yaml
// RUN: %purpose_tidy --fix "--config={CheckOptions: {purpose.Policy: '%t.yaml'}}" %t.cpp -- -std=c++17 -I %annotations 2>/dev/null | FileCheck --check-prefix=SAYS %s
// RUN: FileCheck --check-prefix=FIXED --input-file=%t.cpp %s
// Once fixed, only what no annotation can be written on is left.
// RUN: %purpose_tidy "--config={CheckOptions: {purpose.Policy: '%t.yaml'}}" %t.cpp -- -std=c++17 -I %annotations 2>/dev/null | FileCheck --check-prefix=AGAIN %s
// FIXED: #include "purpose/annotations.h"
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <regex>
#include <string>
#include <vector>

struct User {
  // SAYS: field 'User::email' looks like personal data (e-mail address) and has no category [purpose-unclassified]
  // FIXED: std::string email PURPOSE_DATA(customer_data); //
  // AGAIN-NOT: 'User::email'
  std::string email; // WARN(unclassified)
  // FIXED: char zipCode[8][2] PURPOSE_DATA(customer_data); //
  char zipCode[8][2]; // WARN(unclassified)
  // FIXED: std::string theme, iban PURPOSE_DATA(customer_data) = "-"; //
  std::string theme, iban = "-"; // WARN(unclassified)
  // FIXED: unsigned age : 7; //
  // AGAIN: 'User::age'
  unsigned age : 7; // WARN(unclassified)
  // FIXED: std::optional<std::string> telefonNummer PURPOSE_DATA(customer_data); //
  std::optional<std::string> telefonNummer; // WARN(unclassified)
  std::vector<std::string> emails; // WARN(unclassified)
  const char *eMailAdresse; // WARN(unclassified)
  std::unique_ptr<std::string> first_name; // WARN(unclassified)
  std::string name; // WARN(unclassified)
  // FIXED: long deviceId PURPOSE_DATA(personal_data); //
  long deviceId; // WARN(unclassified)

  bool hasEmail, email_verified;
  int emailCount, maxPhones;
  std::atomic<bool> emailOptIn;
  std::regex emailRegex, email_;
  std::function<void()> email2;
  void (*email3)();
  std::string emailTemplate, phoneFormat, nameOfTheme;
};
struct Service { std::string name; };
class QLineEdit;
struct EmailService;
struct Form { QLineEdit *emailEdit, *email; EmailService *mailAddress; };

// By annotation, policy, class, type and namespace.
struct Known { std::string email; };
struct Whole { std::string email; };
struct PhoneNumber { std::string digits; };
struct Contact { PhoneNumber phone; };
namespace classified { struct Row { std::string email; std::optional<PhoneNumber> phone; }; }
void by_policy(const std::string &email);
void by_type(const PhoneNumber &phone, const std::vector<Whole> &emails);

// FIXED: void declared(const std::string &email PURPOSE_DATA(customer_data), //
void declared(const std::string &email, // WARN(unclassified)
              int emailCount);
void declared(const std::string &email, int) { (void)email; }
struct Base {
  virtual ~Base() = default;
  virtual void on(std::string userName) = 0; // WARN(unclassified)
};
struct Derived : Base { void on(std::string userName) override { (void)userName; } };
template <typename T> struct Row { T firstName; }; // WARN(unclassified)
Row<std::string> first;
Row<bool> second;
template <typename T> void use(T iban) { (void)iban; } // WARN(unclassified)
void uses() {
  use(std::string());
  use(true);
  std::string email; // A local variable.
  auto closure = [](std::string email) { return email.size(); };
  (void)closure;
}
std::string email(); // A function.

// SAYS: column 'users.mail_address' looks like personal data
// SAYS-NEXT: mail_address TEXT
// SAYS: note: say in the policy what the table holds: {store: users, holds: [...]}
const char *Users = "CREATE TABLE users (id INTEGER PRIMARY KEY, active BOOLEAN, "
                    "mail_address TEXT, " // WARN(unclassified)
                    "email_verified BOOLEAN)";
const char *Held = "CREATE TABLE customers (email TEXT, phone TEXT); CREATE TABLE guests (email TEXT)";
const char *Added = "alter table guests add column phone varchar(20)"; // WARN(unclassified)
const char *Prose = "cannot create table users (email TEXT)";

// NOLINTNEXTLINE(purpose-unclassified): the sender's own address, no person's
struct Letter { std::string email; };
#define FIELD(NAME) std::string NAME;
// FIXED: FIELD(phone)
struct Macro { FIELD(phone) }; // WARN(unclassified)

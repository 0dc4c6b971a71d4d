// A declassifier that has expired cleans nothing any more, and is told of, in the policy and wherever it is called.
// RUN: %python %S/../check_marks.py --tidy clang-tidy-19 --plugin %purpose_plugin --annotations %annotations --checks 'purpose-*' %S/Inputs/expired.yaml %s -- -std=c++17
// RUN: %purpose_tidy "--config={CheckOptions: {purpose.Policy: '%S/Inputs/expired.yaml'}}" %s -- -std=c++17 -I %annotations 2>/dev/null | FileCheck %s
// RUN: %purpose_tidy "--config={CheckOptions: {purpose.Policy: '%S/Inputs/expired.yaml', purpose.Today: 2001-12-31}}" %s -- -std=c++17 -I %annotations 2>/dev/null | FileCheck --check-prefix=BEFORE %s
// RUN: env SOURCE_DATE_EPOCH=1009756800 %purpose_tidy "--config={CheckOptions: {purpose.Policy: '%S/Inputs/expired.yaml'}}" %s -- -std=c++17 -I %annotations 2>/dev/null | FileCheck --check-prefix=BEFORE %s
// RUN: not %purpose_tidy "--config={CheckOptions: {purpose.Today: tomorrow}}" %s -- -std=c++17 -I %annotations 2>&1 | FileCheck --check-prefix=DAY %s
// DAY: 'tomorrow' is no day to judge it by; expected a date such as 2027-06-30
#include "purpose/annotations.h"
#include <string>
std::string mail();
PURPOSE_SINK(advertising) void ads(const std::string &);
PURPOSE_SINK(advertising) void count(int);

int sum(const std::string &), histogram(const std::string &);
// CHECK-DAG: warning: declassifier 'histogram' expired on 2001-12-31 and cleans nothing any more ({{.*}}expired.yaml:5:16) [purpose-declassifier]
// CHECK-DAG: [[#@LINE+3]]:22: warning: customer_data in 'mail'
// CHECK-DAG: [[#@LINE+2]]:28: warning: 'histogram' is called, a declassifier that expired on 2001-12-31 and cleans nothing any more [purpose-declassifier]
// BEFORE-NOT: histogram
void expired_bad() { count(histogram(mail())); } // WARN // WARN(declassifier)
void unexpired_ok() { count(sum(mail())); }
void called_bad() { histogram("a constant"); } // WARN(declassifier)

struct Statistics {
  virtual ~Statistics() = default;
  virtual int bucket(const std::string &);
};
struct Mine : Statistics { int bucket(const std::string &S) override { return static_cast<int>(S.size()); } };
void virtual_bad(Mine &M) { (void)M.bucket(mail()); } // WARN(declassifier)

// BEFORE: a declassifier without a reason cleans nothing [purpose-declassifier]
PURPOSE_DECLASSIFY(aggregated, "") std::string unreasoned(const std::string &); // WARN(declassifier)
void unreasoned_bad() { ads(unreasoned(mail())); } // WARN
PURPOSE_DECLASSIFY(aggregated, "one of a thousand") std::string reasoned(const std::string &);
void reasoned_ok() { ads(reasoned(mail())); }

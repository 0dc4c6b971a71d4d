// A lender: scores come from income alone, offers from no clicks, tickets are quoted with consent, two allow payments.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories:
  income_data: {is: customer_data}
  sick_pay: {is: income_data}
purposes:
  scoring: {is: profiling}
  own_offers: {is: marketing}
classify:
  - {field: ["loans::Income::salary", "loans::Income::employer"], as: income_data}
  - {field: "loans::Income::sickPay", as: sick_pay}
  - {field: "loans::Applicant::mail", as: customer_data}
  - {field: "loans::Applicant::clicks", as: usage_data}
  - {field: "loans::Ticket::text", as: support_data}
  - {function: "loans::lastPage", as: usage_data}
sinks:
  - {function: "loans::Panel::answer", parameters: [1], purpose: market_research}
contexts:
  - {namespace: "loans::scoring", purpose: scoring}
  - {path: "offers/**", purpose: own_offers}
consent:
  - {function: "loans::Ticket::mayQuote", purpose: market_research}
guards:
  - {function: "loans::Approvals::byTwo", name: four_eyes}
  - {function: "loans::Approvals::requireTwo", name: four_eyes, passed_when: returns}
rules:
  - id: income-is-scored
    allow: {data: income_data, for: scoring}
  - id: illness-is-not
    deny: {data: sick_pay, for: scoring}
  - id: own-offers
    allow: {data: customer_data, for: own_offers}
  - id: two-approve
    require: {call: "loans::Ledger::pay*", guard: four_eyes}
//--- loans.h
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>
namespace loans {
struct Panel {
  void answer(int Question, const std::string &Text);
};
struct Income {
  long salary = 0, sickPay = 0;
  std::string employer;
};
struct Applicant {
  std::string mail;
  Income income;
  std::vector<std::string> clicks;
};
struct Ticket {
  std::string text;
  bool mayQuote() const;
};
struct Approvals {
  bool byTwo(int Loan) const;
  void requireTwo(int Loan) const;
};
struct Ledger {
  void payOut(int Loan);
  void payBack(int Loan);
};
struct Timer {
  void after(int Minutes, std::function<void()> F);
};
std::string lastPage();
using Features = std::map<std::string, std::string>;
namespace scoring {
struct Card {
  virtual ~Card() = default;
  virtual double rate(const Features &F) const = 0;
};
std::unique_ptr<Card> card();
double score(long Salary, const std::string &Employer);
double scoreVisits(std::size_t Visits);
}
}
//--- score.cpp
#include "loans.h"
namespace loans::scoring {
struct Linear final : Card {
  double rate(const Features &F) const override { return F.size() * 0.1; }
};
std::unique_ptr<Card> card() { return std::make_unique<Linear>(); }
double score(long Salary, const std::string &Employer) { return Salary / 1000.0 + Employer.size(); }
double scoreVisits(std::size_t Visits) {
  const std::string Page = lastPage(); // WARN
  return Visits + (Page == "/help" ? 1 : 0);
}
}
//--- apply.cpp
#include "loans.h"
namespace loans {
static Features features(const Applicant &A, bool All) {
  Features F{{"salary", std::to_string(A.income.salary)}};
  if (All)
    F["last"] = A.clicks.back();
  return F;
}
double rate(const Applicant &A) {
  Features Own{{"employer", A.income.employer}};
  double Sum = scoring::score(A.income.salary, A.income.employer);
  Sum += scoring::scoreVisits(A.clicks.size());
  Sum += scoring::card()->rate(Own);
  Own["domain"] = A.mail.substr(A.mail.find('@') + 1);
  Sum += scoring::card()->rate(Own); // WARN
  Sum += scoring::card()->rate(features(A, true)); // WARN
  Sum += scoring::card()->rate(features(A, false)); // Without clicks.
  Sum += scoring::score(A.income.salary - A.income.sickPay, ""); // WARN
  return Sum;
}
}
//--- offers/letters.cpp
#include "loans.h"
namespace loans {
std::string letter(const Applicant *A) { return "Dear " + A->mail; }
std::string banner(const Applicant *A) { return "You looked at " + A->clicks.back(); } // WARN
}
//--- tickets.cpp
#include "loans.h"
namespace loans {
void quote(Panel &P, const std::vector<Ticket> &All) {
  std::vector<std::string> Texts;
  for (const Ticket &T : All)
    if (T.mayQuote())
      Texts.push_back(T.text);
  for (const std::string &Text : Texts)
    P.answer(1, Text);
}
void quoteLast(Panel &P, const std::vector<Ticket> &All) {
  const Ticket *Last = nullptr;
  for (const Ticket &T : All) {
    Last = &T;
    if (T.mayQuote())
      break;
  }
  if (Last)
    P.answer(2, Last->text); // WARN
}
}
//--- pay.cpp
#include "loans.h"
namespace loans {
static void payLater(Ledger &L, int Loan) { L.payOut(Loan); }
static void payNow(Ledger &L, int Loan) { L.payOut(Loan); } // WARN
void approve(Ledger &L, const Approvals &A, Timer &T, int Loan) {
  if (!A.byTwo(Loan))
    return;
  payNow(L, Loan);
  T.after(30, [&L, Loan] { L.payOut(Loan); });
}
void demand(Ledger &L, const Approvals &A, int Loan) {
  A.requireTwo(Loan);
  payLater(L, Loan);
}
void resume(Ledger &L, const Approvals &A, Timer &T, const std::vector<int> &Open) {
  for (int Loan : Open) {
    T.after(1, [&A, Loan] { A.requireTwo(Loan); });
    L.payBack(Loan); // WARN
    T.after(2, [&L, Loan] { payNow(L, Loan); });
  }
}
void ignored(Ledger &L, const Approvals &A, int Loan) {
  if (Loan > 1000)
    (void)A.byTwo(Loan);
  L.payOut(Loan); // WARN
}
}

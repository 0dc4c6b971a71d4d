// A billing service: invoices go to the customer, debts to no agency without consent, news to those who asked for it.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories:
  invoice_data: {is: customer_data}
  customer_address: {is: personal_data}
purposes:
  notification: {}
  newsletter: {is: marketing}
classify:
  - {field: "billing::Customer::mail", as: customer_address}
  - {field: "billing::Customer::iban", as: customer_data}
  - {field: "billing::Invoice::lines", as: invoice_data}
sinks:
  - {function: "billing::Mailer::send", parameters: [1], purpose: notification, recipient_parameter: 0}
  - {function: "billing::Press::print", parameters: [0, 1], purpose: newsletter}
  - {function: "billing::Http::post", parameters: [1], recipient_parameter: 0}
endpoints:
  - {host: ".inkasso.example", recipient: Inkasso, purpose: third_party, region: DE}
  - {host: "api.billing.example", recipient: first_party, region: EU}
consent:
  - {field: "billing::Customer::wantsNews", purpose: newsletter}
  - {function: "billing::Customer::acceptsMarketing", purpose: marketing}
  - {function: "billing::Customer::acceptsAds", purpose: advertising}
  - {function: "billing::Customer::agreedToAgency", purpose: third_party}
rules:
  - id: invoices-to-customers
    require: {data: invoice_data, for: notification, recipients: [customer_address]}
//--- billing.h
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>
namespace billing {
struct Customer {
  std::string name, mail, iban;
  bool wantsNews = false;
  bool acceptsMarketing() const;
  bool acceptsAds() const;
  bool agreedToAgency() const;
};
struct Partner {
  std::string mail;
};
struct Invoice {
  std::shared_ptr<Customer> customer;
  std::vector<std::string> lines;
  int reminders = 0;
};
struct Mailer {
  void send(const std::string &To, const std::string &Body);
};
struct Press {
  void print(const std::string &Address, const std::string &Text);
};
struct Http {
  void post(const std::string &Url, const std::string &Body);
};
struct Url {
  Url &host(std::string_view Name);
  std::string str() const { return "https://" + Host + "/v2/debts"; }
  std::string Host;
};
struct Dunning {
  virtual ~Dunning() = default;
  virtual void remind(const Invoice &I) = 0;
};
std::string text(const Invoice &I);
std::string debt(const Invoice &I);
void mailCopy(Mailer &M, const Invoice &I, const std::string &To = "archive@office.example");
void mailTo(Mailer &M, const Invoice &I, const std::string &To);
inline constexpr std::string_view AgencyHost = "api.inkasso.example";
}
//--- url.cpp
#include "billing.h"
namespace billing {
Url &Url::host(std::string_view Name) {
  Host = Name;
  return *this;
}
}
//--- invoices.cpp
#include "billing.h"
#include <sstream>
namespace billing {
std::string text(const Invoice &I) {
  std::ostringstream Out;
  for (const std::string &Line : I.lines)
    Out << Line << '\n';
  return std::move(Out).str();
}
std::string debt(const Invoice &I) { return I.customer->name + ';' + I.customer->iban; }
void mailTo(Mailer &M, const Invoice &I, const std::string &To) { M.send("<" + To + ">", text(I)); }
void mailCopy(Mailer &M, const Invoice &I, const std::string &To) { M.send(To, text(I)); } // WARN
void sendAll(Mailer &M, const std::vector<Invoice> &All, const std::optional<Partner> &Accountant) {
  for (const Invoice &I : All) {
    mailTo(M, I, I.customer->mail);
    mailCopy(M, I);
    M.send(I.customer->name + "@office.example", text(I)); // WARN
    if (Accountant)
      M.send(Accountant->mail, text(I)); // WARN
    M.send("accounts@office.example", std::to_string(I.lines.size()) + " lines");
  }
}
void sendLate(Mailer &M, const Invoice &I, std::function<std::string(const Customer &)> AddressOf) {
  M.send(AddressOf(*I.customer), text(I)); // WARN
}
void sendByBook(Mailer &M, const Invoice &I, const Partner &P) {
  sendLate(M, I, [&P](const Customer &) { return P.mail; });
}
}
//--- dunning.cpp
#include "billing.h"
namespace billing {
struct ByMail final : Dunning {
  explicit ByMail(Mailer &M) : Post(M) {}
  void remind(const Invoice &I) override { Post.send(I.customer->mail, "Please pay:\n" + text(I)); }
  Mailer &Post;
};
static const std::string Domain = ".inkasso.example";
struct ByAgency final : Dunning {
  ByAgency(Http &H, bool F) : Net(H), Forced(F) {}
  void remind(const Invoice &I) override {
    const std::string Base = "https://cases" + Domain;
    if (I.customer->agreedToAgency())
      Net.post(Base + "/v1/cases", debt(I));
    else if (Forced)
      Net.post(Base + "/v1/forced", debt(I)); // WARN
    Net.post(Base + "/v1/count", std::to_string(I.reminders));
  }
  Http &Net;
  bool Forced;
};
void remindAll(const std::vector<Invoice> &All, Http &H, Mailer &M) {
  for (const Invoice &I : All) {
    std::unique_ptr<Dunning> Stage = std::make_unique<ByMail>(M);
    if (I.reminders > 2)
      Stage = std::make_unique<ByAgency>(H, I.reminders > 9);
    Stage->remind(I);
  }
}
void report(Http &H, const Invoice &I) {
  Url Own, Agency;
  Own.host("api.billing.example");
  Agency.host("api.inkasso.example");
  H.post(Own.str(), debt(I));
  H.post(Agency.str(), debt(I)); // WARN
  H.post("https://" + std::string(AgencyHost), debt(I)); // WARN
}
}
//--- news.cpp
#include "billing.h"
namespace billing {
static bool mayPrint(const Customer &C) { return C.wantsNews || C.acceptsMarketing(); }
void printNews(Press &P, const std::vector<Customer> &All, const std::string &Text) {
  for (const Customer &C : All) {
    if (mayPrint(C))
      P.print(C.mail, Text);
    if (C.acceptsAds())
      P.print(C.mail, Text); // WARN
  }
}
void printFirst(Press &P, const Customer &C, Customer Family, const std::string &Text) {
  Family.wantsNews = C.wantsNews;
  if (Family.wantsNews)
    P.print(Family.mail, Text); // WARN: the flag is not his own
}
}

// A day in the life of the service.
#include "accounts.h"
#include "ads.h"
#include "billing.h"
#include "crash_reporter.h"
#include "newsletter.h"
#include "partner_export.h"
#include "profile.h"
#include "session.h"
#include "support.h"
#include "survey.h"
#include "telemetry.h"
#include <iostream>

using namespace service;

namespace {

AccountStore sampleAccounts() {
  AccountStore Accounts;
  User Ada;
  Ada.Id = 1;
  Ada.Name = "Ada";
  Ada.Email = "ada@example.org";
  Ada.Street = "1 Main Street";
  Ada.Tariff = Plan::Team;
  Accounts.add(Ada);
  User Grace;
  Grace.Id = 2;
  Grace.Name = "Grace";
  Grace.Email = "grace@example.org";
  Grace.Street = "2 Main Street";
  Accounts.add(Grace);
  return Accounts;
}

void serve(const AccountStore &Accounts, Session &S, Telemetry &T) {
  T.used("editor");
  S.open("/docs/tax/2024");
  S.close(std::chrono::seconds(30));
  S.open("/docs/tax/2025");

  PrintShop Shop;
  Billing Bills(Shop);
  int Sent = 0;
  Bills.onInvoice([&Sent](const Invoice &) { ++Sent; });
  for (const User *U : Accounts.all())
    Bills.bill(*U, 9.5);
  std::cout << Sent << " invoices\n";
}

void help(SupportDesk &Desk, const User &Customer) {
  int Number = Desk.open(Customer.Email, "I cannot log in.", "login");
  Desk.next();
  Desk.rate(Number, 4);

  CrashUploader Uploader;
  CrashReporter Crashes(Uploader);
  Crashes.leave("opened the editor");
  Crashes.crashed("SIGSEGV", "/nonexistent");
}

void sell(const AccountStore &Accounts, const Session &S, const SupportDesk &Desk) {
  AdReporter Ads(makeAdCoSink());
  Ads.impression("spring", "top");
  Ads.identify(*Accounts.find(1));
  Ads.conversion("spring");

  CampaignMailer Mailer;
  Newsletter News(Mailer);
  News.sendToAll({1, 2}, "Ten percent off.");
  News.sendUpgradeOffer(Accounts, 2);

  PersonaStore Personas;
  ProfileBuilder Profiles(Personas);
  Profiles.learnFromVisits(S);
  Profiles.learnFromEverybody({S});

  ResearchPanel Panel;
  Survey Questions(Panel);
  Questions.shareSatisfaction(Desk);
  Questions.shareVoices(Desk);

  PartnerFeed Feed;
  PartnerExport Partner(Feed);
  Partner.exportPlans(Accounts);
  Partner.exportContacts(Accounts);
  Partner.exportOne(*Accounts.find(1));
}

} // namespace

int main() {
  AccountStore Accounts = sampleAccounts();
  Session S(1);
  SupportDesk Desk;
  TelemetryClient Client;
  Telemetry T(Client);
  serve(Accounts, S, T);
  help(Desk, *Accounts.find(1));
  sell(Accounts, S, Desk);
  return 0;
}

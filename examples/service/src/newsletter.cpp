#include "newsletter.h"
#include <iostream>

namespace service {

namespace {

void greet(Draft &D, const std::string &Name) { D.Greeting = "Dear " + Name + ","; }

std::string render(const Draft &D) { return D.Greeting + "\n\n" + D.Offer + "\n"; }

} // namespace

void CampaignMailer::queue(int Subscriber, const std::string &Body) {
  std::cout << "campaign mail to subscriber " << Subscriber << " of " << Body.size() << " characters\n";
}

// Kept: everybody gets the same words.
void Newsletter::sendToAll(const std::vector<int> &Subscribers, const std::string &Offer) {
  for (int Subscriber : Subscribers) {
    Draft D;
    greet(D, "customer");
    D.Offer = Offer;
    Mailer.queue(Subscriber, render(D));
  }
}

// Broken: name and street of the customer go into an offer that was not asked for.
void Newsletter::sendUpgradeOffer(const AccountStore &Accounts, int Subscriber) {
  const User *Customer = Accounts.find(Subscriber);
  if (!Customer)
    return;
  Draft D;
  greet(D, Customer->Name);
  D.Offer = "Your neighbours in " + Customer->Street + " have switched to the team plan.";
  Mailer.queue(Subscriber, render(D)); // EXPECT: purpose-forbidden-flow no-advertising

  // Kept: the same draft again, with what was personal overwritten.
  D.Greeting.clear();
  D.Offer = "There is a team plan.";
  Mailer.queue(Subscriber, render(D));
}

} // namespace service

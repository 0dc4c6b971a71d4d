// A monthly mail with offers. The list of addresses is kept at MailCo, for those who have subscribed there.
#ifndef SERVICE_NEWSLETTER_H
#define SERVICE_NEWSLETTER_H

#include "accounts.h"
#include <string>
#include <vector>

namespace service {

class CampaignMailer {
public:
  void queue(int Subscriber, const std::string &Body);
};

struct Draft {
  std::string Greeting;
  std::string Offer;
};

class Newsletter {
public:
  explicit Newsletter(CampaignMailer &Mailer) : Mailer(Mailer) {}

  void sendToAll(const std::vector<int> &Subscribers, const std::string &Offer);
  void sendUpgradeOffer(const AccountStore &Accounts, int Subscriber);

private:
  CampaignMailer &Mailer;
};

} // namespace service

#endif

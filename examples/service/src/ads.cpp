#include "ads.h"
#include "json.h"
#include <functional>
#include <iostream>
#include <utility>

namespace service {

namespace {

class AdCoSink : public AdSink {
public:
  void send(const std::string &Event) override { std::cout << "POST https://events.adco.example/ " << Event << '\n'; }
};

/// Ad networks ask for a hash of the address. It still names one person.
std::string audienceKey(const std::string &Email) {
  std::string Lower;
  for (char C : Email)
    Lower += static_cast<char>(C >= 'A' && C <= 'Z' ? C - 'A' + 'a' : C);
  return std::to_string(std::hash<std::string>()(Lower));
}

} // namespace

std::unique_ptr<AdSink> makeAdCoSink() { return std::make_unique<AdCoSink>(); }

AdReporter::AdReporter(std::unique_ptr<AdSink> Sink) : Sink(std::move(Sink)) {}

void AdReporter::identify(const User &Customer) { AudienceKey = audienceKey(Customer.Email); }

// Kept: the campaign and the slot say nothing about the customer.
void AdReporter::impression(const std::string &Campaign, const std::string &Slot) {
  JsonObject Event;
  Event.set("event", "impression").set("campaign", Campaign).set("slot", Slot);
  Sink->send(Event.text());
}

// Broken: the event tells AdCo which customer it was. The key was set in identify().
void AdReporter::conversion(const std::string &Campaign) {
  JsonObject Event;
  Event.set("event", "conversion").set("campaign", Campaign).set("audience", AudienceKey);
  Sink->send(Event.text()); // EXPECT: purpose-forbidden-flow no-advertising // EXPECT: purpose-residency data-residency
}

} // namespace service

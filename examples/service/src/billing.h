// Invoices. Data of customers is used here for what they have ordered.
#ifndef SERVICE_BILLING_H
#define SERVICE_BILLING_H

#include "accounts.h"
#include "purpose/annotations.h"
#include <functional>
#include <string>
#include <vector>

namespace service {

struct PURPOSE_DATA(customer_data) Invoice {
  int Number = 0;
  std::string Recipient;
  std::string Address;
  double Total = 0;
};

/// Prints and posts letters.
class PrintShop {
public:
  PURPOSE_SINK(service_delivery) PURPOSE_RECIPIENT("PrintCo") PURPOSE_REGION("DE") void print(const std::string &Letter);
};

class Billing {
public:
  using Listener = std::function<void(const Invoice &)>;

  explicit Billing(PrintShop &Shop) : Shop(Shop) {}
  void onInvoice(Listener L) { Listeners.push_back(std::move(L)); }
  void bill(const User &Customer, double Amount);

private:
  PrintShop &Shop;
  std::vector<Listener> Listeners;
  int NextNumber = 1;
};

} // namespace service

#endif

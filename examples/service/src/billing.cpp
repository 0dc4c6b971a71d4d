#include "billing.h"
#include <iostream>
#include <sstream>

namespace service {

namespace {

std::string letterFor(const Invoice &I) {
  std::ostringstream Out;
  Out << I.Recipient << '\n' << I.Address << "\n\nInvoice " << I.Number << ": " << I.Total << " EUR\n";
  return Out.str();
}

} // namespace

void PrintShop::print(const std::string &Letter) { std::cout << "--- letter ---\n" << Letter; }

// Allowed: an invoice is part of the service.
void Billing::bill(const User &Customer, double Amount) {
  Invoice I;
  I.Number = NextNumber++;
  I.Recipient = Customer.Name;
  I.Address = Customer.Street;
  I.Total = Amount;
  Shop.print(letterFor(I));
  for (const Listener &L : Listeners)
    L(I);
}

} // namespace service

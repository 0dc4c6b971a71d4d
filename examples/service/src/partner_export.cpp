#include "partner_export.h"
#include <cstdio>
#include <iostream>
#include <vector>

namespace service {

namespace {

ExportRow rowOf(const User &U) { return {U.Name, U.Street}; }

std::string csv(const std::map<std::string, std::string> &Columns) {
  std::string Line;
  for (const auto &Column : Columns) {
    if (!Line.empty())
      Line += ';';
    Line += Column.second;
  }
  return Line;
}

} // namespace

void PartnerFeed::write(const char *Data, std::size_t Size) {
  std::cout << "partner: ";
  std::cout.write(Data, static_cast<std::streamsize>(Size));
  std::cout << '\n';
}

void PartnerExport::send(const std::string &Line) {
  Feed.write(Line.data(), Line.size()); // EXPECT: purpose-forbidden-flow no-third-party
}

// Kept: how many customers have which plan.
void PartnerExport::exportPlans(const AccountStore &Accounts) {
  char Line[64];
  for (const auto &Entry : Accounts.plans()) {
    int Size = std::snprintf(Line, sizeof(Line), "%s;%d", planName(Entry.first), Entry.second);
    Feed.write(Line, static_cast<std::size_t>(Size));
  }
}

// Broken: names and addresses leave. The call that hands them over is in send().
void PartnerExport::exportContacts(const AccountStore &Accounts) {
  for (const User *U : Accounts.all()) {
    ExportRow Row = rowOf(*U);
    send(Row.Name + ";" + Row.Street);
  }
}

// Kept: what names the customer is removed from the columns before they are written.
void PartnerExport::exportOne(const User &Customer) {
  std::map<std::string, std::string> Columns;
  Columns["name"] = Customer.Name;
  Columns["plan"] = planName(Customer.Tariff);
  Columns.erase("name");
  std::string Line = csv(Columns);
  Feed.write(Line.data(), Line.size());
}

} // namespace service

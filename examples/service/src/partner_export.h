// A feed for PartnerCo, who sells hardware to our customers.
#ifndef SERVICE_PARTNER_EXPORT_H
#define SERVICE_PARTNER_EXPORT_H

#include "accounts.h"
#include <map>
#include <string>

namespace service {

class PartnerFeed {
public:
  void write(const char *Data, std::size_t Size);
};

struct ExportRow {
  std::string Name;
  std::string Street;
};

class PartnerExport {
public:
  explicit PartnerExport(PartnerFeed &Feed) : Feed(Feed) {}

  void exportPlans(const AccountStore &Accounts);
  void exportContacts(const AccountStore &Accounts);
  void exportOne(const User &Customer);

private:
  void send(const std::string &Line);

  PartnerFeed &Feed;
};

} // namespace service

#endif

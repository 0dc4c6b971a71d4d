// Ads for our own product on other sites, bought from AdCo.
#ifndef SERVICE_ADS_H
#define SERVICE_ADS_H

#include "accounts.h"
#include "purpose/annotations.h"
#include <memory>
#include <string>

namespace service {

/// Where ad events go. The real one talks to AdCo, tests use another.
class AdSink {
public:
  virtual ~AdSink() = default;
  PURPOSE_SINK(advertising) PURPOSE_RECIPIENT("AdCo") PURPOSE_REGION("US") virtual void send(const std::string &Event) = 0;
};

std::unique_ptr<AdSink> makeAdCoSink();

class AdReporter {
public:
  explicit AdReporter(std::unique_ptr<AdSink> Sink);

  /// From now on, conversions are reported for this customer.
  void identify(const User &Customer);
  void impression(const std::string &Campaign, const std::string &Slot);
  void conversion(const std::string &Campaign);

private:
  std::unique_ptr<AdSink> Sink;
  std::string AudienceKey;
};

} // namespace service

#endif

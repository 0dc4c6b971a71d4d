#include "telemetry.h"
#include <iostream>

namespace service {

void TelemetryClient::increment(const std::string &Counter, int By) { std::cout << "counter " << Counter << " += " << By << '\n'; }

// Allowed, for two reasons: the counters are of nobody, and the purpose is to improve the service.
void Telemetry::flush() {
  for (const auto &Entry : Counters)
    Client.increment(Entry.first, Entry.second);
  Counters.clear();
}

} // namespace service

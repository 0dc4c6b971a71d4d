// Counts which features are used, for all customers together.
#ifndef SERVICE_TELEMETRY_H
#define SERVICE_TELEMETRY_H

#include <map>
#include <string>

namespace service {

class TelemetryClient {
public:
  void increment(const std::string &Counter, int By);
};

class Telemetry {
public:
  explicit Telemetry(TelemetryClient &Client) : Client(Client) {}
  ~Telemetry() { flush(); }
  Telemetry(const Telemetry &) = delete;
  Telemetry &operator=(const Telemetry &) = delete;

  void used(const std::string &Feature) { ++Counters[Feature]; }
  void flush();

private:
  TelemetryClient &Client;
  std::map<std::string, int> Counters;
};

} // namespace service

#endif

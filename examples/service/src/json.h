// Just enough JSON for what we send.
#ifndef SERVICE_JSON_H
#define SERVICE_JSON_H

#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace service {

class JsonObject {
public:
  JsonObject &set(const std::string &Key, const std::string &Value) {
    Members.emplace_back(Key, Value);
    return *this;
  }

  std::string text() const {
    std::ostringstream Out;
    Out << '{';
    const char *Separator = "";
    for (const auto &Member : Members) {
      Out << Separator << '"' << Member.first << "\":\"" << Member.second << '"';
      Separator = ",";
    }
    Out << '}';
    return Out.str();
  }

private:
  std::vector<std::pair<std::string, std::string>> Members;
};

} // namespace service

#endif

#include "policy/CalendarDay.h"
#include "llvm/Support/FormatVariadic.h"
#include <cstdlib>
#include <ctime>

using namespace purpose;

bool purpose::isDate(llvm::StringRef Text) {
  unsigned Year, Month, Day;
  if (Text.size() != 10 || Text[4] != '-' || Text[7] != '-' || Text.substr(0, 4).getAsInteger(10, Year) ||
      Text.substr(5, 2).getAsInteger(10, Month) || Text.substr(8, 2).getAsInteger(10, Day))
    return false;
  static constexpr unsigned Days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool Leap = Year % 4 == 0 && (Year % 100 != 0 || Year % 400 == 0);
  return Month >= 1 && Month <= 12 && Day >= 1 && Day <= Days[Month - 1] + (Month == 2 && Leap);
}

std::string purpose::currentDay() {
  std::time_t Seconds = std::time(nullptr);
  if (const char *Epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    unsigned long long Fixed;
    constexpr unsigned long long LastDay = 253402300799; // 9999-12-31
    if (!llvm::StringRef(Epoch).getAsInteger(10, Fixed) && Fixed <= LastDay)
      Seconds = static_cast<std::time_t>(Fixed);
  }
  std::tm Parts{};
  gmtime_r(&Seconds, &Parts);
  return llvm::formatv("{0:D4}-{1:D2}-{2:D2}", Parts.tm_year + 1900, Parts.tm_mon + 1, Parts.tm_mday).str();
}

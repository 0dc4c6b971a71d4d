// Requests for help.
#ifndef SERVICE_SUPPORT_H
#define SERVICE_SUPPORT_H

#include <deque>
#include <optional>
#include <string>

namespace service {

struct Ticket {
  int Number = 0;
  std::string Author;
  std::string Text;
  std::string Area; // "billing", "login", ...: one of a fixed list.
  int Score = 0;    // How satisfied, 1 to 5.
};

class SupportDesk {
public:
  int open(std::string Author, std::string Text, std::string Area);
  void rate(int Number, int Score);
  /// The next one to work on.
  std::optional<Ticket> next();
  const std::deque<Ticket> &solved() const { return Done; }

private:
  std::deque<Ticket> Waiting;
  std::deque<Ticket> Done;
  int NextNumber = 1;
};

} // namespace service

#endif

#include "support.h"
#include <algorithm>
#include <utility>

namespace service {

int SupportDesk::open(std::string Author, std::string Text, std::string Area) {
  Ticket T;
  T.Number = NextNumber++;
  T.Author = std::move(Author);
  T.Text = std::move(Text);
  T.Area = std::move(Area);
  Waiting.push_back(std::move(T));
  return Waiting.back().Number;
}

std::optional<Ticket> SupportDesk::next() {
  if (Waiting.empty())
    return std::nullopt;
  Ticket T = std::move(Waiting.front());
  Waiting.pop_front();
  Done.push_back(T);
  return T;
}

void SupportDesk::rate(int Number, int Score) {
  auto It = std::find_if(Done.begin(), Done.end(), [Number](const Ticket &T) { return T.Number == Number; });
  if (It != Done.end())
    It->Score = Score;
}

} // namespace service

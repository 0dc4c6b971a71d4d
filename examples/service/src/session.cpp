#include "session.h"
#include <utility>

namespace service {

void Session::open(std::string Page) {
  Visit V;
  V.Page = std::move(Page);
  Visits.push_front(std::move(V));
  if (Visits.size() > Kept)
    Visits.pop_back();
}

void Session::close(std::chrono::seconds After) {
  if (!Visits.empty())
    Visits.front().Duration = After;
}

} // namespace service

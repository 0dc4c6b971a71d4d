// What PanelCo, a market research company, gets from us.
#ifndef SERVICE_SURVEY_H
#define SERVICE_SURVEY_H

#include "support.h"
#include <functional>
#include <string>

namespace service {

class ResearchPanel {
public:
  void submit(const std::string &Answer);
};

using TicketFormatter = std::function<std::string(const Ticket &)>;

class Survey {
public:
  explicit Survey(ResearchPanel &Panel) : Panel(Panel) {}

  void shareSatisfaction(const SupportDesk &Desk);
  void shareVoices(const SupportDesk &Desk);

private:
  ResearchPanel &Panel;
};

} // namespace service

#endif

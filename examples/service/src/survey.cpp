#include "survey.h"
#include <iostream>

namespace service {

namespace {

/// The form of one answer; TicketFormatter says what is in it.
std::string answer(const Ticket &T, const TicketFormatter &Format) { return "answer;" + Format(T) + ";end"; }

} // namespace

void ResearchPanel::submit(const std::string &Answer) { std::cout << "panel: " << Answer << '\n'; }

// Kept: area and score are not what the customer wrote.
void Survey::shareSatisfaction(const SupportDesk &Desk) {
  for (const Ticket &T : Desk.solved())
    Panel.submit("answer;" + T.Area + "=" + std::to_string(T.Score) + ";end");
}

// Broken: the words of the customer are material for market research.
void Survey::shareVoices(const SupportDesk &Desk) {
  TicketFormatter Format = [](const Ticket &T) { return T.Area + ": " + T.Text; };
  for (const Ticket &T : Desk.solved())
    Panel.submit(answer(T, Format)); // EXPECT: purpose-forbidden-flow no-market-research
}

} // namespace service

// A guard that a predicate asks: of the elements that an algorithm or a view lets through, and of no others.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {review_data: {}}
purposes: {display: {}}
classify: [{field: "Review::text", as: review_data}]
sinks: [{function: "show", purpose: display}]
guards: [{function: "canView", name: may_view}]
rules: [{id: checked, require: {data: review_data, for: display, guard: may_view}}]
//--- one.cpp
#include <algorithm>
#include <iterator>
#include <list>
#include <ranges>
#include <string>
#include <vector>
struct Review { int id; std::string text; };
using Reviews = std::vector<Review>;
bool canView(int Who, const Review &R);
bool isShort(const Review &R);
void show(const std::string &);
static bool mine(const Review &R) { return R.id > 0 && canView(1, R); }

void filtered(const Reviews &All, int Me) {
  for (const Review &R : All | std::views::filter([&](const Review &X) { return canView(Me, X); }))
    show(R.text);
  for (const Review &R : All | std::views::filter(mine) | std::views::take(3))
    show(R.text);
  for (const Review &R : All | std::views::filter([](const Review &X) { return isShort(X); }))
    show(R.text); // WARN
  for (const Review &R : All | std::views::filter([&](const Review &X) { return !canView(Me, X); }))
    show(R.text); // WARN
}
void others(const Reviews &All) {
  auto Visible = All | std::views::filter(mine);
  for (const Review &R : Visible)
    show(R.text);
  for (const Review &R : All)
    show(R.text); // WARN
}
void erased(Reviews All, int Me) {
  std::erase_if(All, [&](const Review &R) { return !canView(Me, R); });
  for (const Review &R : All)
    show(R.text);
}
void erasedWrongly(Reviews All, int Me) {
  std::erase_if(All, [&](const Review &R) { return canView(Me, R); });
  for (const Review &R : All)
    show(R.text); // WARN
}
void erasedAndAdded(Reviews All, const Review &More) {
  std::erase_if(All, [](const Review &R) { return !mine(R); });
  All.push_back(More);
  for (const Review &R : All)
    show(R.text); // WARN
}
void erasedFromList(std::list<Review> All) {
  All.remove_if([](const Review &R) { return !mine(R); });
  for (const Review &R : All)
    show(R.text);
}
void removed(Reviews All) {
  All.erase(std::remove_if(All.begin(), All.end(), [](const Review &R) { return !mine(R); }), All.end());
  for (const Review &R : All)
    show(R.text);
}
void found(const Reviews &All) {
  auto It = std::find_if(All.begin(), All.end(), mine);
  if (It != All.end())
    show(It->text);
  for (const Review &R : All)
    show(R.text); // WARN
}
void foundInRange(const Reviews &All) {
  if (auto It = std::ranges::find_if(All, mine); It != All.end())
    show(It->text);
  if (auto It = std::ranges::find_if(All, isShort); It != All.end())
    show(It->text); // WARN
}
void copied(const Reviews &All) {
  Reviews Out, Rest;
  std::copy_if(All.begin(), All.end(), std::back_inserter(Out), mine);
  for (const Review &R : Out)
    show(R.text);
  std::ranges::copy_if(All, std::back_inserter(Rest), isShort);
  for (const Review &R : Rest)
    show(R.text); // WARN
}
void each(const Reviews &All) {
  if (std::all_of(All.begin(), All.end(), mine))
    for (const Review &R : All)
      show(R.text);
  if (std::ranges::none_of(All, [](const Review &R) { return !mine(R); }))
    for (const Review &R : All)
      show(R.text);
  if (std::any_of(All.begin(), All.end(), mine))
    for (const Review &R : All)
      show(R.text); // WARN
  if (!std::any_of(All.begin(), All.end(), [](const Review &R) { return !mine(R); }))
    for (const Review &R : All)
      show(R.text);
}

// Put into a list because of a check.
void collected(const Reviews &All) {
  Reviews Out;
  for (const Review &R : All)
    if (canView(1, R))
      Out.push_back(R);
  for (const Review &R : Out)
    show(R.text);
  for (const Review &R : All)
    show(R.text); // WARN
}
void collectedSome(const Reviews &All) {
  Reviews Out;
  for (const Review &R : All)
    if (canView(1, R) || R.id == 0)
      Out.push_back(R);
  for (const Review &R : Out)
    show(R.text); // WARN
}
void collectedOfOther(const Reviews &All, const Review &Other) {
  Reviews Out;
  for (const Review &R : All)
    if (canView(1, Other))
      Out.push_back(R);
  for (const Review &R : Out)
    show(R.text); // WARN
}
void collectedPointers(const Reviews &All) {
  std::vector<const Review *> Out;
  for (const Review &R : All)
    if (canView(1, R))
      Out.push_back(&R);
  for (const Review *R : Out)
    show(R->text);
}

// A function gives something back only if a check was passed, in a form that is not looked into.
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
#include <optional>
#include <string>
#include <vector>
struct Review { int id; std::string text; };
bool canView(int Who, const Review &R);
void show(const std::string &);
static std::optional<Review> asOptional(const Review &R) {
  if (!canView(1, R))
    return std::nullopt;
  return R;
}
void values(const Review &R) {
  show(asOptional(R).value_or(Review()).text);
  if (auto V = asOptional(R))
    show(V->text);
}
void states(const Review &R) {
  enum { No, Yes } State = canView(1, R) ? Yes : No;
  if (State == Yes)
    show(R.text);
}
static std::vector<const Review *> visible(const std::vector<Review> &All) {
  std::vector<const Review *> Out;
  for (const Review &R : All)
    if (canView(1, R))
      Out.push_back(&R);
  return Out;
}
void lists(const std::vector<Review> &All) {
  for (const Review *R : visible(All))
    show(R->text);
}
void partitioned(std::vector<Review> All) {
  auto End = std::partition(All.begin(), All.end(), [](const Review &R) { return canView(1, R); });
  All.erase(End, All.end());
  for (const Review &R : All)
    show(R.text); // FP
}

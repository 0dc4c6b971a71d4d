#include "profile.h"
#include <algorithm>
#include <set>

namespace service {

namespace {

constexpr int MinimumGroup = 50;

/// "/docs/tax/2024" is about "docs/tax".
std::string topicOf(const std::string &Page) {
  std::size_t Begin = Page.find_first_not_of('/');
  std::size_t End = Page.rfind('/');
  if (Begin == std::string::npos || End <= Begin)
    return "start";
  return Page.substr(Begin, End - Begin);
}

} // namespace

void PersonaStore::addTrait(const std::string &Trait, double Weight) { Traits[Trait] += Weight; }

std::map<std::string, int> popularTopics(const std::vector<Session> &Sessions) {
  std::map<std::string, std::set<int>> Users;
  for (const Session &S : Sessions)
    for (const Visit &V : S.recent())
      Users[topicOf(V.Page)].insert(S.user());
  std::map<std::string, int> Counts;
  for (const auto &[Topic, Ids] : Users)
    if (static_cast<int>(Ids.size()) >= MinimumGroup)
      Counts[Topic] = static_cast<int>(Ids.size());
  return Counts;
}

// Broken: what one person reads becomes a trait of that person.
void ProfileBuilder::learnFromVisits(const Session &S) {
  std::vector<std::string> Topics;
  std::transform(S.recent().begin(), S.recent().end(), std::back_inserter(Topics),
                 [](const Visit &V) { return topicOf(V.Page); });
  for (const std::string &Topic : Topics)
    Store.addTrait("reads:" + Topic, 1.0); // EXPECT: purpose-forbidden-flow no-profiling
}

// Kept: the topics of many customers are no data of one of them.
void ProfileBuilder::learnFromEverybody(const std::vector<Session> &Sessions) {
  for (const auto &[Topic, Count] : popularTopics(Sessions))
    Store.addTrait("popular:" + Topic, Count);
}

} // namespace service

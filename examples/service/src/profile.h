// "Customers like you": an experiment of the recommendation team.
#ifndef SERVICE_PROFILE_H
#define SERVICE_PROFILE_H

#include "accounts.h"
#include "purpose/annotations.h"
#include "session.h"
#include <map>
#include <string>
#include <vector>

namespace service {

/// Traits of one person, scored by the recommendation engine.
class PersonaStore {
public:
  PURPOSE_SINK(profiling) void addTrait(const std::string &Trait, double Weight);
  std::size_t size() const { return Traits.size(); }

private:
  std::map<std::string, double> Traits;
};

/// Topics by how many customers opened them; at least MinimumGroup each.
PURPOSE_DECLASSIFY(aggregated, "only topics of at least 50 customers are counted")
std::map<std::string, int> popularTopics(const std::vector<Session> &Sessions);

class ProfileBuilder {
public:
  explicit ProfileBuilder(PersonaStore &Store) : Store(Store) {}

  void learnFromVisits(const Session &S);
  void learnFromEverybody(const std::vector<Session> &Sessions);

private:
  PersonaStore &Store;
};

} // namespace service

#endif

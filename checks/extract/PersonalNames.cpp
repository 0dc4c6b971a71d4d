#include "extract/PersonalNames.h"
#include "model/NameWords.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace purpose;
using namespace purpose::extract;

namespace {

constexpr PersonalTerm TermRows[] = {
#define NAME_TERM(SPEAKS, CATEGORY, HOLDS) {SPEAKS, CATEGORY, HOLDS},
#include "PersonalNames.inc"
};

struct NameRow {
  llvm::StringLiteral Joined;
  uint32_t Term;
};
constexpr NameRow WordRows[] = {
#define NAME_WORDS(JOINED, TERM) {JOINED, TERM},
#include "PersonalNames.inc"
};
constexpr NameRow EndingRows[] = {
#define NAME_ENDING(JOINED, TERM) {JOINED, TERM},
#include "PersonalNames.inc"
};
constexpr NameRow WithinRows[] = {
#define NAME_WITHIN(JOINED, TERM) {JOINED, TERM},
#include "PersonalNames.inc"
};
constexpr llvm::StringLiteral PersonRows[] = {
#define NAME_PERSON(JOINED) JOINED,
#include "PersonalNames.inc"
};
constexpr llvm::StringLiteral BeforeRows[] = {
#define NAME_BEFORE(JOINED) JOINED,
#include "PersonalNames.inc"
};
constexpr llvm::StringLiteral AfterRows[] = {
#define NAME_AFTER(JOINED) JOINED,
#include "PersonalNames.inc"
};
constexpr llvm::StringLiteral TypeRows[] = {
#define NAME_TYPE(JOINED) JOINED,
#include "PersonalNames.inc"
};

/// No name in the list has more words.
constexpr size_t MaxWords = 6;

/// "emails", "adressen": what is left when the ending of the plural is taken off, if there is one.
llvm::SmallVector<llvm::StringRef, 3> singulars(llvm::StringRef Word) {
  llvm::SmallVector<llvm::StringRef, 3> Result{Word};
  for (llvm::StringRef Ending : {"s", "es", "n", "en"})
    if (llvm::StringRef Rest = Word; Rest.consume_back(Ending) && Rest.size() > 2)
      Result.push_back(Rest);
  return Result;
}

template <size_t N> void fill(llvm::StringSet<> &Set, const llvm::StringLiteral (&Rows)[N]) {
  for (llvm::StringRef Row : Rows)
    Set.insert(Row);
}

} // namespace

PersonalNames::PersonalNames() : Terms(std::begin(TermRows), std::end(TermRows)) {
  for (const NameRow &R : WordRows)
    Words[R.Joined] = R.Term;
  for (const NameRow &R : WithinRows)
    Within[R.Joined] = R.Term;
  for (const NameRow &R : EndingRows)
    Endings.push_back({R.Joined, R.Term});
  fill(Persons, PersonRows);
  fill(Before, BeforeRows);
  fill(After, AfterRows);
  fill(Types, TypeRows);
}

/// Calls \p Visit with each run of neighbouring words, joined, and where it begins and ends.
template <typename Visitor> static void forEachRun(llvm::ArrayRef<std::string> Words, Visitor Visit) {
  for (size_t First = 0; First < Words.size(); ++First) {
    std::string Joined;
    for (size_t Last = First; Last < Words.size() && Last < First + MaxWords; ++Last) {
      Joined += Words[Last];
      Visit(llvm::StringRef(Joined), First, Last + 1);
    }
  }
}

const PersonalNames &PersonalNames::get() {
  static const PersonalNames Result;
  return Result;
}

bool PersonalNames::anyOf(const llvm::StringSet<> &List, llvm::ArrayRef<std::string> Words) const {
  bool Found = false;
  forEachRun(Words, [&](llvm::StringRef Joined, size_t, size_t) { Found |= List.contains(Joined); });
  return Found;
}

bool PersonalNames::isOfPerson(llvm::StringRef Scope) const {
  std::vector<std::string> Of = wordsOfName(Scope);
  bool Found = false;
  forEachRun(Of, [&](llvm::StringRef Joined, size_t, size_t) {
    for (llvm::StringRef Word : singulars(Joined))
      Found |= Persons.contains(Word);
  });
  return Found && mayHoldData(Scope);
}

bool PersonalNames::mayHoldData(llvm::StringRef TypeName) const {
  std::vector<std::string> Of = wordsOfName(TypeName);
  return Of.empty() || !Types.contains(Of.back());
}

std::optional<PersonalTerm> PersonalNames::find(llvm::StringRef Name, llvm::StringRef Scope, unsigned Holds) const {
  if (!Holds)
    return std::nullopt;
  const std::vector<std::string> Of = wordsOfName(Name);
  // The longest run says most: "email address" before "address".
  std::optional<uint32_t> Best;
  size_t BestLength = 0;
  auto Offer = [&](uint32_t Term, size_t First, size_t End, size_t Length) {
    if (Length <= BestLength || !(Terms[Term].Holds & Holds) || anyOf(Before, llvm::ArrayRef(Of).take_front(First)) ||
        anyOf(After, llvm::ArrayRef(Of).drop_front(End)))
      return;
    Best = Term;
    BestLength = Length;
  };
  forEachRun(Of, [&](llvm::StringRef Joined, size_t First, size_t End) {
    for (llvm::StringRef Word : singulars(Joined)) {
      if (auto It = Words.find(Word); It != Words.end())
        Offer(It->second, First, End, Word.size());
      for (auto [Ending, Term] : Endings)
        if (Word.ends_with(Ending))
          Offer(Term, First, End, Ending.size());
    }
  });
  if (!Best && isOfPerson(Scope)) {
    // Prefixes of one letter, as in m_sName, are none of the name.
    llvm::ArrayRef<std::string> Rest = Of;
    while (Rest.size() > 1 && Rest.front().size() == 1)
      Rest = Rest.drop_front();
    for (llvm::StringRef Word : singulars(llvm::join(Rest, "")))
      if (auto It = Within.find(Word); It != Within.end() && (Terms[It->second].Holds & Holds))
        Best = It->second;
  }
  return Best ? std::optional(Terms[*Best]) : std::nullopt;
}

#include "model/FlowSpec.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace purpose;

namespace {

/// Recursive descent over one line; every function leaves Rest at the first character that it did not use.
class FlowParser {
public:
  explicit FlowParser(llvm::StringRef Text) : Text(Text), Rest(Text) {}

  llvm::Expected<Flow> parse() {
    Flow Result;
    if (llvm::Error E = startsCall() ? parseCall(Result) : parseMove(Result))
      return std::move(E);
    skipSpace();
    if (!Rest.empty())
      return expected("the end of the flow");
    return Result;
  }

private:
  void skipSpace() { Rest = Rest.ltrim(" \t"); }

  bool consume(llvm::StringRef Token) {
    skipSpace();
    return Rest.consume_front(Token);
  }

  llvm::Error expected(llvm::StringRef What) {
    return llvm::createStringError(llvm::inconvertibleErrorCode(), "expected %s at character %zu of '%s'",
                                   What.str().c_str(), Text.size() - Rest.size() + 1, Text.str().c_str());
  }

  bool startsCall() {
    skipSpace();
    return Rest.starts_with("call ") || Rest.starts_with("call\t");
  }

  llvm::Error parseNumber(unsigned &Number) {
    llvm::StringRef Digits = Rest.take_while(llvm::isDigit);
    if (Digits.empty() || Digits.size() > 3 || Digits.getAsInteger(10, Number))
      return expected("a number below 1000");
    Rest = Rest.drop_front(Digits.size());
    return llvm::Error::success();
  }

  llvm::Error parseRoot(Place &P) {
    consume("*");
    skipSpace();
    if (Rest.consume_front("this")) {
      P.RootKind = Place::Root::This;
      return llvm::Error::success();
    }
    if (Rest.consume_front("return")) {
      P.RootKind = Place::Root::Return;
      return llvm::Error::success();
    }
    if (Rest.empty() || !llvm::isDigit(Rest.front()))
      return expected("'this', 'return' or a parameter number");
    P.RootKind = Place::Root::Parameter;
    if (llvm::Error E = parseNumber(P.Parameter))
      return E;
    P.AndAfter = Rest.consume_front("+");
    return llvm::Error::success();
  }

  llvm::Error parseStep(PlaceStep &Step) {
    if (Rest.consume_front("[")) {
      Step.StepKind = PlaceStep::Kind::Index;
      if (llvm::Error E = parseNumber(Step.Number))
        return E;
      return consume("]") ? llvm::Error::success() : expected("']'");
    }
    llvm::StringRef Name = Rest.take_while([](char C) { return llvm::isAlnum(C) || C == '_'; });
    if (Name.empty())
      return expected("'element', a field or '['");
    Rest = Rest.drop_front(Name.size());
    if (Name != "element") {
      Step.StepKind = PlaceStep::Kind::Field;
      Step.Name = Name.str();
      return llvm::Error::success();
    }
    if (!Rest.consume_front("("))
      return llvm::Error::success();
    Step.StepKind = PlaceStep::Kind::ElementAt;
    if (llvm::Error E = parseNumber(Step.Number))
      return E;
    return consume(")") ? llvm::Error::success() : expected("')'");
  }

  llvm::Error parsePlace(Place &P) {
    if (llvm::Error E = parseRoot(P))
      return E;
    while (Rest.consume_front(".")) {
      PlaceStep Step;
      if (llvm::Error E = parseStep(Step))
        return E;
      P.Steps.push_back(std::move(Step));
    }
    return llvm::Error::success();
  }

  llvm::Error parseMove(Flow &F) {
    bool Empties = consume("{}");
    if (!Empties)
      if (llvm::Error E = parsePlace(F.From))
        return E;
    if (consume("=>"))
      F.FlowKind = Flow::Kind::Replace;
    else if (!Empties && consume("<->"))
      F.FlowKind = Flow::Kind::Alias;
    else if (!Empties && consume("->"))
      F.FlowKind = Flow::Kind::Add;
    else
      return expected(Empties ? "'=>'" : "'->', '=>' or '<->'");
    return parsePlace(F.To);
  }

  llvm::Error parseCall(Flow &F) {
    consume("call");
    F.FlowKind = Flow::Kind::Call;
    if (llvm::Error E = parsePlace(F.From))
      return E;
    if (!consume("("))
      return expected("'('");
    if (!consume(")")) {
      do {
        F.Arguments.emplace_back();
        if (llvm::Error E = parsePlace(F.Arguments.back()))
          return E;
      } while (consume(","));
      if (!consume(")"))
        return expected("',' or ')'");
    }
    if (consume("->") || consume("=>"))
      return parsePlace(F.To);
    return llvm::Error::success();
  }

  llvm::StringRef Text;
  llvm::StringRef Rest;
};

} // namespace

llvm::Expected<Flow> purpose::parseFlow(llvm::StringRef Text) { return FlowParser(Text).parse(); }

std::string purpose::toString(const Place &P) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  switch (P.RootKind) {
  case Place::Root::Nothing:
    return "{}";
  case Place::Root::This:
    OS << "this";
    break;
  case Place::Root::Return:
    OS << "return";
    break;
  case Place::Root::Parameter:
    OS << P.Parameter << (P.AndAfter ? "+" : "");
    break;
  }
  for (const PlaceStep &Step : P.Steps) {
    switch (Step.StepKind) {
    case PlaceStep::Kind::Element:
      OS << ".element";
      break;
    case PlaceStep::Kind::ElementAt:
      OS << ".element(" << Step.Number << ")";
      break;
    case PlaceStep::Kind::Index:
      OS << ".[" << Step.Number << "]";
      break;
    case PlaceStep::Kind::Field:
      OS << "." << Step.Name;
      break;
    }
  }
  return Out;
}

std::string purpose::toString(const Flow &F) {
  if (F.FlowKind != Flow::Kind::Call)
    return toString(F.From) +
           (F.FlowKind == Flow::Kind::Add       ? " -> "
            : F.FlowKind == Flow::Kind::Replace ? " => "
                                                : " <-> ") +
           toString(F.To);
  std::string Out = "call " + toString(F.From) + "(";
  for (size_t I = 0; I < F.Arguments.size(); ++I)
    Out += (I ? ", " : "") + toString(F.Arguments[I]);
  Out += ")";
  if (F.To.RootKind != Place::Root::Nothing)
    Out += " -> " + toString(F.To);
  return Out;
}

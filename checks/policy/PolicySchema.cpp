//===- PolicySchema.cpp - What a policy file may say ----------------------===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "policy/PolicySchema.h"

using namespace purpose;

using VK = ValueKind;
using Count = KeySchema::Count;
using RK = KeyRelation::Kind;

namespace {

// Targets.
constexpr KeySchema TypeKey{"type", VK::Pattern, Count::Some};
constexpr KeySchema FieldKey{"field", VK::Pattern, Count::Some};
constexpr KeySchema FunctionKey{"function", VK::Pattern, Count::Some};
constexpr KeySchema ParameterKey{"parameter", VK::Pattern, Count::Some};
constexpr KeySchema OutParameterKey{"out_parameter", VK::Pattern, Count::Some};
constexpr KeySchema VariableKey{"variable", VK::Pattern, Count::Some};
constexpr KeySchema NamespaceKey{"namespace", VK::Pattern, Count::Some};
constexpr KeySchema PathKey{"path", VK::PathPattern, Count::Some};
constexpr KeySchema IndexKey{"index", VK::Index};
constexpr KeySchema WhenKey{"when", VK::When};
constexpr KeySchema ParametersKey{"parameters", VK::Argument, Count::Some};
constexpr KeySchema SomePurposes{"purpose", VK::Purpose, Count::Some};
constexpr KeySchema RegionKey{"region", VK::Text};
constexpr KeySchema BecauseKey{"because", VK::Text};

constexpr llvm::StringRef Targets[] = {"type",          "field",    "function",  "parameter",
                                       "out_parameter", "variable", "namespace", "path"};

constexpr KeySchema TermKeys[] = {{"is", VK::Word, Count::Some}, {"description"}, {"dpv"}};
constexpr MapSchema CategoryTerm{"a category", TermKeys, {}};
constexpr MapSchema PurposeTerm{"a purpose", TermKeys, {}};

constexpr KeySchema ClassifyKeys[] = {
    TypeKey,     FieldKey,     FunctionKey, ParameterKey, OutParameterKey,
    VariableKey, NamespaceKey, IndexKey,    WhenKey,      {"as", VK::Category, Count::Some}};
constexpr KeyRelation ClassifyRelations[] = {
    {RK::OneOf, "type field function parameter out_parameter variable namespace"},
    {RK::Required, "as"},
    {RK::Needs, "parameter out_parameter", "index"},
    {RK::Needs, "index", "parameter"},
    {RK::Needs, "index", "out_parameter"},
    {RK::Needs, "function parameter out_parameter", "when"}};
constexpr MapSchema Classify{"a 'classify' entry", ClassifyKeys, ClassifyRelations};

constexpr KeySchema SinkKeys[] = {FunctionKey,
                                  TypeKey,
                                  FieldKey,
                                  VariableKey,
                                  ParameterKey,
                                  NamespaceKey,
                                  IndexKey,
                                  ParametersKey,
                                  WhenKey,
                                  SomePurposes,
                                  {"recipient"},
                                  RegionKey,
                                  {"recipient_parameter", VK::Argument},
                                  {"region_parameter", VK::Argument}};
constexpr KeyRelation SinkRelations[] = {{RK::OneOf, "function type field variable parameter namespace"},
                                         {RK::AnyOf, "purpose recipient recipient_parameter region region_parameter"},
                                         {RK::AtMostOne, "region region_parameter"},
                                         {RK::Needs, "parameter", "index"},
                                         {RK::Needs, "index", "parameter"},
                                         {RK::Needs, "function", "parameters"},
                                         {RK::Needs, "function parameter", "when"},
                                         {RK::Needs, "function parameter", "recipient_parameter"},
                                         {RK::Needs, "function parameter", "region_parameter"}};
constexpr MapSchema Sink{"a sink", SinkKeys, SinkRelations};

constexpr KeySchema EndpointKeys[] = {{"host", VK::Text, Count::Some}, {"recipient"}, SomePurposes, RegionKey};
constexpr KeyRelation EndpointRelations[] = {{RK::Required, "host"}, {RK::AnyOf, "recipient purpose region"}};
constexpr MapSchema Endpoint{"an endpoint", EndpointKeys, EndpointRelations};

constexpr KeySchema ContextKeys[] = {NamespaceKey, PathKey, FunctionKey, TypeKey, SomePurposes};
constexpr KeyRelation ContextRelations[] = {{RK::OneOf, "namespace path function type"}, {RK::Required, "purpose"}};
constexpr MapSchema Context{"a context", ContextKeys, ContextRelations};

constexpr KeySchema ConsentKeys[] = {
    FunctionKey, FieldKey, VariableKey, ParameterKey, IndexKey, SomePurposes, {"purpose_parameter", VK::Index}};
constexpr KeyRelation ConsentRelations[] = {{RK::OneOf, "function field variable parameter"},
                                            {RK::OneOf, "purpose purpose_parameter"},
                                            {RK::Needs, "parameter", "index"},
                                            {RK::Needs, "index", "parameter"},
                                            {RK::Needs, "function", "purpose_parameter"}};
constexpr MapSchema Consent{"a consent", ConsentKeys, ConsentRelations};

constexpr KeySchema GuardKeys[] = {FunctionKey,
                                   FieldKey,
                                   VariableKey,
                                   ParameterKey,
                                   IndexKey,
                                   {"name", VK::Word},
                                   {"passed_when", VK::Choice, Count::One, "true false returns"}};
constexpr KeyRelation GuardRelations[] = {{RK::OneOf, "function field variable parameter"},
                                          {RK::Required, "name"},
                                          {RK::Needs, "parameter", "index"},
                                          {RK::Needs, "index", "parameter"}};
constexpr MapSchema Guard{"a guard", GuardKeys, GuardRelations};

constexpr llvm::StringRef Levels = "identified pseudonymised unlinked aggregated anonymised";

constexpr KeySchema DeclassifierKeys[] = {
    FunctionKey,
    {"to", VK::Choice, Count::One, "pseudonymised unlinked aggregated anonymised"},
    {"outputs", VK::Output, Count::Some},
    BecauseKey,
    {"owner"},
    {"expires", VK::Date}};
constexpr KeyRelation DeclassifierRelations[] = {{RK::Required, "function to because"}};
constexpr MapSchema Declassifier{"a declassifier", DeclassifierKeys, DeclassifierRelations};

constexpr KeySchema PropagationKeys[] = {FunctionKey, {"flows", VK::Flow, Count::Any}};
constexpr KeyRelation PropagationRelations[] = {{RK::Required, "function flows"}};
constexpr MapSchema Propagation{"a propagation", PropagationKeys, PropagationRelations};

constexpr KeySchema StoreKeys[] = {FunctionKey,
                                   TypeKey,
                                   ParameterKey,
                                   IndexKey,
                                   ParametersKey,
                                   {"store"},
                                   {"store_parameter", VK::Argument},
                                   RegionKey,
                                   {"region_parameter", VK::Argument},
                                   {"erases"},
                                   {"erases_parameter", VK::Argument},
                                   {"subject", VK::Category, Count::Some},
                                   {"exports"},
                                   {"exports_parameter", VK::Argument},
                                   {"holds", VK::Category, Count::Some}};
constexpr KeyRelation StoreRelations[] = {
    {RK::OneOf, "function type parameter holds"},
    {RK::OneOf, "store store_parameter erases erases_parameter exports exports_parameter"},
    {RK::AtMostOne, "region region_parameter"},
    {RK::Needs, "parameter", "index"},
    {RK::Needs, "index", "parameter"},
    {RK::Needs, "function", "parameters"},
    {RK::Needs, "function parameter", "store_parameter"},
    {RK::Needs, "function", "erases"},
    {RK::Needs, "function", "erases_parameter"},
    {RK::Needs, "function", "exports"},
    {RK::Needs, "function", "exports_parameter"},
    {RK::Needs, "store store_parameter", "region"},
    {RK::Needs, "function parameter", "region_parameter"},
    {RK::Needs, "store store_parameter", "region_parameter"},
    {RK::Needs, "erases erases_parameter", "subject"},
    {RK::Needs, "store", "holds"}};
constexpr MapSchema Store{"a store", StoreKeys, StoreRelations};

constexpr KeySchema EntryKeys[] = {FunctionKey, {"event", VK::Word}};
constexpr KeyRelation EntryRelations[] = {{RK::Required, "function event"}};
constexpr MapSchema Entry{"an entry", EntryKeys, EntryRelations};

constexpr KeySchema DataKey{"data", VK::Category, Count::Some};
constexpr KeySchema ForKey{"for", VK::Purpose, Count::Some};
constexpr KeySchema DenyKeys[] = {DataKey, ForKey};
constexpr KeyRelation DenyRelations[] = {{RK::AnyOf, "data for"}};
constexpr MapSchema Deny{"'deny'", DenyKeys, DenyRelations};
constexpr MapSchema Allow{"'allow'", DenyKeys, DenyRelations};

constexpr KeySchema RequireKeys[] = {DataKey,
                                     ForKey,
                                     {"region", VK::Text, Count::Some},
                                     {"guard", VK::Word},
                                     {"stored", VK::Category, Count::Some},
                                     {"erased_by", VK::Word},
                                     {"exported_by", VK::Word},
                                     {"with", VK::Category, Count::Some},
                                     {"recipients", VK::Category, Count::Some},
                                     {"call", VK::Pattern, Count::Some}};
constexpr KeyRelation RequireRelations[] = {{RK::OneOf, "region guard erased_by exported_by with recipients"},
                                            {RK::AnyOf, "data for stored call"},
                                            {RK::AtMostOne, "data stored call"},
                                            {RK::AtMostOne, "for stored call"},
                                            {RK::Needs, "stored", "erased_by"},
                                            {RK::Needs, "stored", "exported_by"},
                                            {RK::Needs, "stored", "with"},
                                            {RK::Needs, "data for", "recipients"},
                                            {RK::Needs, "data for stored", "region"},
                                            {RK::Needs, "guard", "call"},
                                            {RK::Needs, "erased_by exported_by with region", "stored"}};
constexpr MapSchema Require{"'require'", RequireKeys, RequireRelations};

constexpr KeySchema UnlessKeys[] = {{"consent", VK::Purpose, Count::Some}, {"guard", VK::Word, Count::Some}};
constexpr KeyRelation UnlessRelations[] = {{RK::AnyOf, "consent guard"}};
constexpr MapSchema Unless{"'unless'", UnlessKeys, UnlessRelations};

constexpr KeySchema RuleKeys[] = {{"id", VK::RuleId},
                                  {"deny", VK::Map, Count::One, {}, &Deny},
                                  {"allow", VK::Map, Count::One, {}, &Allow},
                                  {"require", VK::Map, Count::One, {}, &Require},
                                  {"unless", VK::Map, Count::One, {}, &Unless},
                                  {"identifiability", VK::Choice, Count::One, Levels},
                                  {"region_unknown", VK::Choice, Count::One, "allow warn deny"},
                                  BecauseKey,
                                  {"basis"},
                                  {"severity", VK::Choice, Count::One, "error warning note"}};
constexpr KeyRelation RuleRelations[] = {{RK::Required, "id"},
                                         {RK::OneOf, "deny allow require"},
                                         {RK::Needs, "deny require", "unless"},
                                         {RK::Needs, "require", "region_unknown"}};
constexpr MapSchema RuleShape{"a rule", RuleKeys, RuleRelations};

constexpr KeySchema SuppressionKeys[] = {{"require_reason", VK::Bool}};
constexpr MapSchema Suppressions{"'suppressions'", SuppressionKeys, {}};

constexpr KeySchema HoldsKeys[] = {TypeKey, {"argument", VK::Index}, {"at", VK::HoldsPlace}};
constexpr KeyRelation HoldsRelations[] = {{RK::Required, "type argument at"}};
constexpr MapSchema Holds{"a 'holds' entry", HoldsKeys, HoldsRelations};

constexpr KeySchema VersionKey{"version", VK::Version};
constexpr KeySchema ClassifySection{"classify", VK::Entries, Count::One, {}, &Classify};
constexpr KeySchema SinkSection{"sinks", VK::Entries, Count::One, {}, &Sink};
constexpr KeySchema EndpointSection{"endpoints", VK::Entries, Count::One, {}, &Endpoint};
constexpr KeySchema ConsentSection{"consent", VK::Entries, Count::One, {}, &Consent};
constexpr KeySchema GuardSection{"guards", VK::Entries, Count::One, {}, &Guard};
constexpr KeySchema DeclassifierSection{"declassifiers", VK::Entries, Count::One, {}, &Declassifier};
constexpr KeySchema PropagationSection{"propagation", VK::Entries, Count::One, {}, &Propagation};
constexpr KeySchema StoreSection{"stores", VK::Entries, Count::One, {}, &Store};

constexpr KeySchema PolicyKeys[] = {VersionKey,
                                    {"extends", VK::Text, Count::Any},
                                    {"models", VK::Text, Count::Any},
                                    {"categories", VK::Terms, Count::One, {}, &CategoryTerm},
                                    {"purposes", VK::Terms, Count::One, {}, &PurposeTerm},
                                    ClassifySection,
                                    SinkSection,
                                    EndpointSection,
                                    {"contexts", VK::Entries, Count::One, {}, &Context},
                                    ConsentSection,
                                    GuardSection,
                                    DeclassifierSection,
                                    PropagationSection,
                                    StoreSection,
                                    {"entries", VK::Entries, Count::One, {}, &Entry},
                                    {"rules", VK::Entries, Count::One, {}, &RuleShape},
                                    {"suppressions", VK::Map, Count::One, {}, &Suppressions},
                                    {"deferred_consent", VK::Choice, Count::One, "at_run at_creation"},
                                    {"subject", VK::Choice, Count::One, "strict lenient"}};
constexpr MapSchema PolicyShape{"a policy", PolicyKeys, {}};

constexpr KeySchema ModelKeys[] = {VersionKey,
                                   ClassifySection,
                                   SinkSection,
                                   EndpointSection,
                                   ConsentSection,
                                   GuardSection,
                                   DeclassifierSection,
                                   PropagationSection,
                                   StoreSection,
                                   {"holds", VK::Entries, Count::One, {}, &Holds},
                                   {"pointers", VK::Pattern, Count::Any}};
constexpr MapSchema ModelShape{"a model", ModelKeys, {}};

} // namespace

const MapSchema &purpose::policySchema() { return PolicyShape; }
const MapSchema &purpose::modelSchema() { return ModelShape; }
llvm::ArrayRef<llvm::StringRef> purpose::targetKeys() { return Targets; }

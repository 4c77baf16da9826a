namespace Pulumi.Mixpeek.Tests.Checks;

/// <summary>Mistakes in a collection that its own inputs show.</summary>
static class CollectionMistakes
{
    const string Operators = "eq, ne, gt, lt, gte, lte, in, nin, contains, starts_with, ends_with, regex, exists, is_null, text";

    const string FiveFields = "five fields were expected, for minute, hour, day of the month, month and day of the week";

    public static (string Patch, string[] Failures)[] All { get; } =
    [
        Cron("0 2 * *", FiveFields),
        Cron("every morning", FiveFields),
        Cron("", FiveFields),
        Cron("61 * * * *", "\"61\" is no minute (0 to 59)"),
        Cron("* 24 * * *", "\"24\" is no hour (0 to 23)"),
        Cron("* * 32 * *", "\"32\" is no day of the month (0 to 31)"),
        Cron("* * * july-okt *", "\"okt\" is no month (0 to 12, or jan to dec); did you mean \"oct\"?"),
        Cron("* * * * mun-8", "\"mun\" is no day of the week (0 to 7, or sun to sat); did you mean \"mon\"?"),
        Cron("*/0 * * * *", "\"0\" is no step"),
        Cron("1,,2 * * * *", "\"\" is no minute (0 to 59)"),
        Cron("1/2/3 * * * *", "\"1/2/3\" has two steps"),
        Cron("H * * * *", "\"H\" is no minute (0 to 59)"),
        Schedule("cron", """{"cron_expression": "@dayly"}""", """.cron_expression: "@dayly" is no schedule; did you mean "@daily"?"""),
        Schedule("cron", """{"cron_expression": 5}""",
            ".cron_expression: a cron expression was expected, such as \"0 2 * * *\", not a number"),
        Schedule("cron", """{"cron_expression": {"<secret>": "61 * * * *"}}""",
            $".cron_expression: this secret is no cron expression: {FiveFields}"),
        Schedule("cron", """{"cronExpression": "0 2 * * *"}""",
            ": a schedule of type cron needs `cron_expression`, which `cronExpression` is not"),
        Schedule("cron", """{"<secret>": {"cronExpression": "0 2 * * *"}}""", ": a schedule of type cron needs `cron_expression`"),
        Schedule("cron", """{"cron_expression": "0 2 * * *", "timezone": 2}""",
            ".timezone: the name of a time zone was expected, such as \"Europe/Berlin\", not a number"),
        Schedule("interval", """{"cron_expression": "0 2 * * *"}""", ": a schedule of type interval needs `interval_seconds`"),
        Schedule("interval", """{"interval_seconds": 0}""", ".interval_seconds: 0 is out of bounds: Mixpeek takes 1 or more"),
        Schedule("interval", """{"interval_seconds": 1.5}""", ".interval_seconds: a whole number was expected, not 1.5"),
        Schedule("interval", """{"interval_seconds": "hourly"}""", ".interval_seconds: a whole number was expected, not a string"),
        ("""{"schedule": {"triggerType": "crn", "scheduleConfig": {}}}""",
            [""": schedule.triggerType: "crn" is not one of cron, interval; did you mean "cron"?"""]),

        Filter("""{"AND": [{"field": "a", "operator": "equals", "value": 1}]}""",
            $".AND[0].operator: \"equals\" is not one of {Operators}"),
        Filter("""{"AND": [{"field": "a", "operator": "eqs", "value": 1}]}""",
            $".AND[0].operator: \"eqs\" is not one of {Operators}; did you mean \"eq\"?"),
        Filter("""{"AND": [{"field": "a", "operator": {"<secret>": "eqs"}, "value": 1}]}""",
            $".AND[0].operator: this secret is not one of {Operators}"),
        Filter("""{"field": "a", "operator": "is", "value": 1}""", $".operator: \"is\" is not one of {Operators}; did you mean \"in\"?"),
        Filter("""{"OR": [{"AND": [{"field": "a", "operator": "exists"}]}]}""",
            ".OR[0].AND[0]: a condition has a field and a value, and this one has no `value`"),
        Filter("""{"NOT": [{"operator": "eq", "value": 1}]}""",
            ".NOT[0]: a condition has a field and a value, and this one has no `field`"),
        Filter("""{"NOT": {"field": "a", "operator": "eq", "value": 1}}""", ".NOT: a list was expected, not an object"),
        Filter("""{"OR": ["a"]}""", ".OR[0]: an object was expected, not a string"),
        ("""{"taxonomyApplications": [{"taxonomyId": "tax_1", "scrollFilters": {"AND": [{"field": "a", "operator": "=", "value": 1}]}}]}""",
            [$": taxonomyApplications[0].scrollFilters.AND[0].operator: \"=\" is not one of {Operators}"]),

        ("""{"taxonomyApplications": [{"taxonomyId": "tax_1", "executionPhase": 4, "priority": 1001}]}""",
            [": taxonomyApplications[0].executionPhase: 4 is out of bounds: Mixpeek takes 1 to 3",
             ": taxonomyApplications[0].priority: 1001 is out of bounds: Mixpeek takes 0 to 1000"]),
        ("""{"clusterApplications": [{"clusterId": "clu_1", "cooldownSeconds": 0.5}]}""",
            [": clusterApplications[0].cooldownSeconds: a whole number was expected, not 0.5"]),
        ("""{"alertApplications": [{"alertId": "alt_1", "inputMappings": []}]}""",
            [": alertApplications[0].inputMappings: it needs at least 1 element"]),
        ("""{"lifecycleState": "archive"}""",
            [""": lifecycleState: "archive" is not one of active, cold, archived; did you mean "archived"?"""]),
    ];

    static (string, string[]) Cron(string expression, string problem) =>
        Schedule("cron", $$"""{"cron_expression": "{{expression}}"}""",
            $".cron_expression: \"{expression}\" is no cron expression: {problem}");

    static (string, string[]) Schedule(string type, string config, string problem) =>
        ($$"""{"schedule": {"triggerType": "{{type}}", "scheduleConfig": {{config}} } }""", [$": schedule.scheduleConfig{problem}"]);

    static (string, string[]) Filter(string filter, string problem) =>
        ($$"""{"source": {"sourceFilters": {"filters": {{filter}} } } }""", [$": source.sourceFilters.filters{problem}"]);
}

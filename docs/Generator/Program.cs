using Pulumi.Mixpeek.Docs;

if (args is not [var root])
{
    Console.Error.WriteLine("mixpeek-docs ROOT: writes the generated pages of the repository at ROOT into its docs/.");
    return 2;
}

foreach (var (path, text) in Site.Pages(new Sources(root)))
{
    var file = Path.Combine(root, "docs", path);
    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    File.WriteAllText(file, text);
}
return 0;

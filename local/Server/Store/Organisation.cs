using Mixpeek.Local.Background;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Store;

/// <summary>All that the server knows. One request at a time reads or changes it, under <see cref="Gate"/>.</summary>
sealed class Organisation(TimeProvider clock, TimeSpan deletionTime)
{
    readonly Dictionary<string, Space> spaces = new(StringComparer.Ordinal);

    public Lock Gate { get; } = new();

    public TimeProvider Clock { get; } = clock;

    public Table Namespaces { get; private set; } = new();

    public TaskBoard Tasks { get; } = new(clock, deletionTime);

    /// <summary>Raised by every change; what is stored in a file is older where its version is lower.</summary>
    public long Version { get; set; }

    /// <summary>Now, as answers spell it.</summary>
    public string Now => Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What is inside a namespace.</summary>
    public Space Inside(string namespaceId) => spaces[namespaceId];

    public void PutNamespace(Row row)
    {
        Namespaces.Put(row);
        spaces.TryAdd(row.Id, new Space());
    }

    /// <summary>Removes a namespace and everything in it.</summary>
    public void RemoveNamespace(string id)
    {
        Namespaces.Remove(id);
        spaces.Remove(id);
    }

    /// <summary>Starts deleting an object in the background.</summary>
    /// <param name="type">Mixpeek's name for the operation.</param>
    /// <param name="subject">What the task says that it works on.</param>
    /// <param name="row">The object; until the task ends it is there, marked with the task.</param>
    /// <param name="fate">How the task goes.</param>
    /// <param name="put">Stores the object, marked or restored.</param>
    /// <param name="remove">Removes it in the end.</param>
    /// <returns>The task's ID.</returns>
    public string StartDeletion(string type, MapValue subject, Row row, TaskFate fate, Action<Row> put, Action<string> remove)
    {
        var task = Tasks.Start(type, subject, fate, succeeded =>
        {
            if (succeeded)
                remove(row.Id);
            else
                put(row);
            Version++;
        });
        put(row with { DeletionTask = task.Id });
        Version++;
        return task.Id;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Namespaces = new Table();
        spaces.Clear();
        Tasks.Clear();
        Version++;
    }
}
